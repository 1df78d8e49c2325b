import type { AuthorName } from '../../../domain/citations/names.ts';
import { type DateValue, parseEdtf } from '../../../domain/dates/edtf.ts';
import { isId } from '../../../domain/ids.ts';
import { languageCode } from '../../exporters/bibliography/languages.ts';
import { REMARKS } from '../data/remarks.ts';
import { fromParts, isStatus, readDate } from './dates.ts';
import { typeOf } from './types.ts';
import { emptyWork, keepUnknown, type ReadWork, type ReadWorks, UnknownFields } from './work.ts';
import { freeValue } from '../readers/free-fields.ts';

type Item = Readonly<Record<string, unknown>>;

/** Names that objects of JavaScript have of their own: never read from a file. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads CSL-JSON (schema 1.0.2): a list of items, one alone, or what Zotero wraps in `items`. */
export function readCsl(text: string): ReadWorks {
  const unknown = new UnknownFields();
  const none = { works: [], failed: 0, unknown };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ...none, remarks: [{ place: '', message: REMARKS.notJson(detail.slice(0, 200)) }] };
  }
  const wrapped = isObject(parsed) && Array.isArray(parsed['items']) ? parsed['items'] : parsed;
  const items: unknown[] = Array.isArray(wrapped) ? wrapped : [wrapped];
  const works: ReadWork[] = [];
  const remarks: ReadWorks['remarks'] = [];
  let failed = 0;
  for (const [index, item] of items.entries()) {
    // Every item has a type by the schema; one that has a title all the same is someone's publication.
    if (isObject(item) && (typeof item['type'] === 'string' || textOf(item['title']) !== ''))
      works.push(workOf(item, index + 1, unknown));
    else {
      failed += 1;
      remarks.push({ place: `n° ${index + 1}`, message: REMARKS.notAnEntry() });
    }
  }
  return { works, failed, remarks, unknown };
}

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in one text: formatting tags of CSL are given up, their words kept. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(MARKUP, '').trim();
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((one) => one !== '')
      .join(' ; ');
  return '';
}
/** The tags that rich text of CSL may have (citeproc-js, « HTML-like formatting tags »). */
const MARKUP = /<\/?(?:i|b|sub|sup|sc|span)(?: (?:class|style)="[^"<>]*")?>/g;

/** Variables of CSL that stay as free fields, by their own names. */
const KEPT: ReadonlySet<string> = new Set([
  ...[
    'annotator',
    'archive',
    'archive_collection',
    'archive_location',
    'archive-place',
    'authority',
    'call-number',
  ],
  ...['chapter-number', 'citation-label', 'collection-editor', 'collection-number', 'compiler', 'composer'],
  ...[
    'container-author',
    'container-title-short',
    'contributor',
    'curator',
    'dimensions',
    'director',
    'division',
  ],
  ...[
    'editorial-director',
    'event',
    'event-date',
    'event-place',
    'event-title',
    'executive-producer',
    'guest',
    'host',
  ],
  ...[
    'illustrator',
    'interviewer',
    'jurisdiction',
    'medium',
    'narrator',
    'number',
    'number-of-volumes',
    'organizer',
  ],
  ...[
    'original-author',
    'original-date',
    'original-publisher',
    'original-publisher-place',
    'original-title',
    'part',
  ],
  ...[
    'part-title',
    'performer',
    'PMCID',
    'PMID',
    'printing',
    'producer',
    'recipient',
    'references',
    'reviewed-author',
  ],
  ...[
    'reviewed-genre',
    'reviewed-title',
    'scale',
    'script-writer',
    'section',
    'series-creator',
    'source',
    'submitted',
  ],
  ...[
    'supplement',
    'title-short',
    'shortTitle',
    'journalAbbreviation',
    'translator',
    'version',
    'volume-title',
  ],
  ...['available-date'],
]);

function workOf(item: Item, number: number, unknown: UnknownFields): ReadWork {
  const taken = new Set<string>(['id', 'type', 'title']);
  const custom = isObject(item['custom']) ? item['custom'] : {};
  const own = textOf(custom['vigie']).toLowerCase();
  const isOurs = isId(own);
  // What we wrote has no mark-up: its words are kept as they are.
  const text = (name: string): string => {
    taken.add(name);
    const value = item[name];
    return isOurs && typeof value === 'string' ? value.trim() : textOf(value);
  };
  const names = (name: string): AuthorName[] => {
    taken.add(name);
    const value = item[name];
    return Array.isArray(value) ? value.flatMap(nameOf) : [];
  };
  const work = emptyWork(textOf(item['id']) || textOf(item['citation-key']) || `n° ${number}`);
  const { type, genre, unknown: noType } = typeOf(textOf(item['type']), text('genre'));
  if (noType) work.remarks.push(REMARKS.type(genre));
  Object.assign(work, { type, genre });
  if (isOurs) {
    work.archiveId = own;
    for (const name of ['custom', 'citation-key', 'categories']) taken.add(name);
  } else if (textOf(item['citation-key']) === work.key) taken.add('citation-key');
  work.title = text('title');
  work.authors = names('author');
  work.editors = names('editor');
  taken.add('issued');
  work.status = text('status');
  const issued = ownDate(custom, isOurs) ?? dateOf(item['issued']);
  work.date = issued;
  if (issued === null) {
    const said = saidDate(item['issued']);
    if (work.status === '' && isStatus(said)) work.status = said;
    else work.dateSaid = said;
  }
  taken.add('accessed');
  const seen = isOurs ? textOf(custom['accessed']) : '';
  work.accessed = seen || (dateOf(item['accessed'])?.edtf ?? saidDate(item['accessed']));
  work.container = text('container-title');
  work.series = text('collection-title');
  work.volume = text('volume');
  work.issue = text('issue');
  const first = text('page-first');
  work.pageRange = text('page') || first;
  const total = text('number-of-pages');
  const pages = /^(\d{1,6})(?:\s*p(?:ages?|\.)?)?$/i.exec(total);
  if (pages) work.pages = Number(pages[1]);
  else if (total !== '') work.others['number-of-pages'] = total;
  work.edition = text('edition');
  work.publisher = text('publisher');
  work.place = text('publisher-place');
  work.doi = text('DOI');
  work.isbn = text('ISBN');
  work.issn = text('ISSN');
  work.url = text('URL');
  work.language = languageCode(text('language'));
  work.abstract = text('abstract');
  taken.add('keyword');
  const keyword = item['keyword'];
  work.keywords = Array.isArray(keyword) ? keyword.map(textOf) : textOf(keyword).split(/\s*[,;]\s*/);
  work.notes.push(...[text('note'), text('annote')].filter((one) => one !== ''));
  for (const [name, value] of Object.entries(item)) {
    if (FORBIDDEN.has(name)) work.remarks.push(REMARKS.forbiddenKey(name));
    else if (!taken.has(name)) keepOther(work, name, value, unknown);
  }
  return work;
}

function keepOther(work: ReadWork, name: string, value: unknown, unknown: UnknownFields): void {
  const said = otherText(value);
  if (said === '') return;
  if (KEPT.has(name)) work.others[name] = said;
  else keepUnknown(work, name, said, unknown);
}

/** A variable of any form in words: names, a date, a text. */
function otherText(value: unknown): string {
  // What is neither a date nor a name is kept as it is written.
  if (isObject(value)) return (dateOf(value)?.edtf ?? saidDate(value)) || String(freeValue(value) ?? '');
  if (Array.isArray(value) && value.some(isObject))
    return value
      .flatMap(nameOf)
      .map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`))
      .join(' ; ');
  return textOf(value);
}

function nameOf(value: unknown): AuthorName[] {
  if (!isObject(value)) return textOf(value) === '' ? [] : [{ literal: textOf(value) }];
  const part = (name: string): string => textOf(value[name]);
  const literal = part('literal');
  if (literal !== '') return [{ literal }];
  const particle = [part('dropping-particle'), part('non-dropping-particle')]
    .filter((one) => one !== '')
    .join(' ');
  const last = part('family');
  const family = particle === '' ? last : `${particle}${/['’]$/.test(particle) ? '' : ' '}${last}`;
  const given = part('given');
  const suffix = part('suffix');
  if (family === '' && given === '') return [];
  if (family === '' || given === '') return [{ literal: family || given }];
  return [{ family, given, ...(suffix !== '' && { suffix }) }];
}

function ownDate(custom: Item, isOurs: boolean): DateValue | null {
  const edtf = textOf(custom['edtf']);
  if (!isOurs || !parseEdtf(edtf)) return null;
  return { edtf, wording: textOf(custom['wording']).slice(0, 200) || null };
}

/** A date variable: its parts, a range of them, a season, about or not; else its words. */
function dateOf(value: unknown): DateValue | null {
  if (!isObject(value)) return typeof value === 'string' ? readDate(value) : null;
  const lists = Array.isArray(value['date-parts']) ? (value['date-parts'] as unknown[]) : [];
  const ends = lists
    .filter((parts): parts is unknown[] => Array.isArray(parts))
    .map((parts) => fromParts(parts.map((part) => (typeof part === 'number' ? part : textOf(part)))));
  const [from, to] = ends;
  const circa = value['circa'] === true || value['circa'] === 1 || value['circa'] === 'true' ? '~' : '';
  if (from) {
    const season = Number(textOf(value['season']));
    const single =
      season >= 1 && season <= 4 && from.edtf.length === 4 && !to ? `${from.edtf}-2${season}` : from.edtf;
    const edtf = to ? `${from.edtf}${circa}/${to.edtf}${circa}` : `${single}${circa}`;
    if (parseEdtf(edtf)) return worded(edtf, value);
  }
  return readDate(saidDate(value));
}

/** A date and the words that say more than its parts: its own, or a season by its name. */
function worded(edtf: string, value: Item): DateValue {
  const season = textOf(value['season']);
  const named = /^\d*$/.test(season) ? '' : `${season} ${edtf.slice(0, 4)}`;
  const said = named || textOf(value['literal']);
  return readDate(named) ?? { edtf, wording: said.slice(0, 200).toWellFormed() || null };
}

/** The words of a date that has no parts. */
function saidDate(value: unknown): string {
  if (!isObject(value)) return textOf(value);
  return (
    textOf(value['edtf']) || textOf(value['raw']) || textOf(value['literal']) || textOf(value['date-parts'])
  );
}
