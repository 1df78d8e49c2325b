import type { AuthorName } from '../../../domain/citations/names.ts';
import { languageCode } from '../../exporters/bibliography/languages.ts';
import { REMARKS } from '../data/remarks.ts';
import { balancedEntries } from './balance.ts';
import {
  type Converted,
  type ConvertedEntry,
  convertBiblatex,
  type ConverterProblem,
  fieldsOf,
  plainText,
  undefinedIn,
  verbatimText,
} from './converter.ts';
import { isStatus, readDate } from './dates.ts';
import { ownEntries, placed, portions, sortPassages } from './portions.ts';
import { typeOf } from './types.ts';
import { emptyWork, keepUnknown, type ReadWork, type ReadWorks, UnknownFields } from './work.ts';

/**
 * Reads BibTeX and BibLaTeX. An entry whose braces do not close is left alone, and told; those around it are read, whatever
 * their keys. Fields of other programs (`file`, `owner` …) are told once each by their name.
 */
export async function readBiblatex(text: string): Promise<ReadWorks> {
  const { passages, broken } = balancedEntries(text);
  const sorted = sortPassages(passages);
  const converted: Converted = { entries: [], problems: [] };
  for (const some of portions(sorted)) {
    const { entries, problems } = await convertBiblatex(some.text);
    converted.entries.push(...ownEntries(entries, some));
    converted.problems.push(...problems.flatMap((one) => placed(one, some)));
  }
  const unknown = new UnknownFields();
  const byKey = new Map<string, ReadWork>();
  const types = new Map(sorted.entries.map(({ key, type }) => [key, type]));
  const works = converted.entries.map((entry) => {
    const work = workOf(entry, sorted.names.get(entry.entry_key) ?? entry.entry_key, unknown);
    // The converter makes one type of all theses.
    if (work.type === 'these' && work.genre === '')
      work.genre = typeOf(types.get(entry.entry_key) ?? 'thesis', '').genre;
    // It makes « misc » of every type it does not know.
    if (work.type === '' && work.genre === '') {
      const { type, genre, unknown: noType } = typeOf(types.get(entry.entry_key) ?? '', '');
      Object.assign(work, { type, genre });
      if (noType) work.remarks.push(REMARKS.type(genre));
    }
    if (!byKey.has(entry.entry_key)) byKey.set(entry.entry_key, work);
    return work;
  });
  works.push(...sorted.empty.map((key) => emptyWork(key)));
  return {
    works,
    failed: broken.length,
    remarks: [
      ...broken.map(({ key, line }) => ({ place: key, message: REMARKS.unbalanced(line) })),
      ...forbiddenKeys(text),
      ...problemsOf(converted, byKey),
      ...(sorted.outside.length > 0
        ? [{ place: '', message: REMARKS.outside(sorted.outside.length, sorted.outside[0]!) }]
        : []),
    ],
    unknown,
  };
}

/** A key that JavaScript objects have of their own never reaches them: the converter drops it, so it is told here. */
function forbiddenKeys(text: string): ReadWorks['remarks'] {
  return /[,{]\s*__proto__\s*=/.test(text) ? [{ place: '', message: REMARKS.forbiddenKey('__proto__') }] : [];
}

/** What the converter says, in sentences: with its entry where that was read. */
function problemsOf({ problems }: Converted, byKey: ReadonlyMap<string, ReadWork>): ReadWorks['remarks'] {
  const told = new Set<string>();
  return problems.flatMap((problem) => {
    const message = messageOf(problem);
    // The converter says some things twice.
    if (message === null || told.has(`${problem.entry} ${message}`)) return [];
    told.add(`${problem.entry} ${message}`);
    const work = problem.entry === undefined ? undefined : byKey.get(problem.entry);
    if (!work) return [{ place: problem.entry ?? '', message }];
    work.remarks.push(message);
    return [];
  });
}

/** Null for what is told otherwise: unknown fields by their name, types and dates with their entry. */
function messageOf({ type, line, entry, field_name, alias_of, value }: ConverterProblem): string | null {
  switch (type) {
    case 'unexpected_field':
    case 'unknown_field':
    case 'unknown_type':
    case 'unknown_date':
    case 'unknown_uri':
    case 'invalid_date':
    case 'invalid_month':
    case 'missing_required_field':
    case 'undefined_variable':
      return null;
    case 'alias_creates_duplicate_field':
      return REMARKS.twoSaid(alias_of ?? field_name ?? '');
    case 'unknown_crossref':
    case 'circular_crossref':
      return REMARKS.crossref(String(value ?? entry ?? ''));
    case 'unknown_key':
      return REMARKS.value(field_name ?? '');
    default:
      return REMARKS.syntax(line ?? null);
  }
}

/** Fields of biblatex that stay as free fields of the record, by their own names. */
const KEPT: ReadonlySet<string> = new Set([
  ...[
    'translator',
    'annotator',
    'commentator',
    'introduction',
    'foreword',
    'afterword',
    'bookauthor',
    'holder',
  ],
  ...[
    'chapter',
    'eventtitle',
    'eventdate',
    'venue',
    'howpublished',
    'addendum',
    'eprint',
    'eprinttype',
    'eprintclass',
  ],
  ...[
    'eid',
    'part',
    'volumes',
    'version',
    'origdate',
    'origtitle',
    'origlanguage',
    'origpublisher',
    'origlocation',
  ],
  ...[
    'isan',
    'ismn',
    'isrn',
    'iswc',
    'issuetitle',
    'shorttitle',
    'shortjournal',
    'reprinttitle',
    'titleaddon',
  ],
  ...[
    'pmid',
    'pmcid',
    'hal_id',
    'hal_version',
    'mrnumber',
    'zmnumber',
    'lccn',
    'urn',
    'copyright',
    'collaboration',
  ],
  ...['library', 'editora', 'editorb', 'editorc', 'nameaddon', 'maintitle', 'booktitleaddon', 'organization'],
]);

/** Reads of one entry's fields; those nobody asked for are found at the end. */
class Fields {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #taken = new Set<string>();

  constructor(entry: ConvertedEntry) {
    this.#values = fieldsOf(entry);
  }

  text(...names: string[]): string {
    const found = names.map((name) => this.#take(name)).find((text) => text !== '');
    return found ?? '';
  }

  /** Each given one, apart. */
  texts(...names: string[]): string[] {
    return names.map((name) => this.#take(name)).filter((text) => text !== '');
  }

  names(name: string): AuthorName[] {
    this.#taken.add(name);
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.map(nameOf) : [];
  }

  list(name: string): string[] {
    this.#taken.add(name);
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.map(plainText) : plainText(value).split(/\s*[,;]\s*/);
  }

  values(): unknown[] {
    return [...this.#values.values()];
  }

  rest(): [name: string, text: string][] {
    return [...this.#values]
      .filter(([name]) => !this.#taken.has(name))
      .map(([name, value]) => [name, namesOrText(value)] as [string, string])
      .filter(([, text]) => text !== '');
  }

  #take(name: string): string {
    this.#taken.add(name);
    const value = this.#values.get(name);
    return VERBATIM.has(name) ? verbatimText(value) : plainText(value);
  }
}

/** Fields whose signs mean themselves. */
const VERBATIM: ReadonlySet<string> = new Set(['doi', 'url', 'date', 'urldate', 'file', 'eprint', 'pages']);

type ConvertedName = {
  literal?: unknown;
  family?: unknown;
  given?: unknown;
  prefix?: unknown;
  suffix?: unknown;
};
const isName = (value: unknown): value is ConvertedName =>
  typeof value === 'object' && value !== null && ('literal' in value || 'family' in value);

/** « others » is the one name of BibTeX that is none. */
function nameOf(value: unknown): AuthorName {
  if (!isName(value)) return { literal: plainText(value) };
  const [literal, last, given, prefix, suffix] = [
    value.literal,
    value.family,
    value.given,
    value.prefix,
    value.suffix,
  ].map((part) => plainText(part)) as [string, string, string, string, string];
  const family = prefix === '' ? last : `${prefix}${/['’]$/.test(prefix) ? '' : ' '}${last}`;
  if (literal !== '') return { literal: literal === 'others' ? 'et al.' : literal };
  if (given === '') return { literal: family };
  return { family, given, ...(suffix !== '' && { suffix }) };
}

function namesOrText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isName)) return plainText(value);
  return value
    .map(nameOf)
    .map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`))
    .join(' ; ');
}

function workOf(entry: ConvertedEntry, key: string, unknown: UnknownFields): ReadWork {
  const fields = new Fields(entry);
  const work = emptyWork(key || '?');
  const { type, genre, unknown: noType } = typeOf(entry.bib_type, fields.text('type', 'entrysubtype'));
  if (noType) work.remarks.push(REMARKS.type(genre));
  Object.assign(work, { type, genre });
  for (const name of new Set(undefinedIn(fields.values()))) work.remarks.push(REMARKS.variable(name));
  work.title = joined(fields.texts('title', 'subtitle'));
  work.authors = fields.names('author');
  work.editors = fields.names('editor');
  readDates(work, fields);
  work.container =
    joined(fields.texts('journaltitle', 'journalsubtitle')) ||
    joined(fields.texts('booktitle', 'booksubtitle'));
  const book = fields.text('booktitle');
  if (book !== '' && !work.container.startsWith(book)) work.others['booktitle'] = book;
  work.series = fields.text('series');
  work.volume = fields.text('volume');
  work.issue = [...new Set(fields.texts('number', 'issue'))].join(', ');
  work.pageRange = fields.text('pages').replaceAll(' ; ', ', ').replaceAll('–', '-');
  const total = fields.text('pagetotal', 'numpages');
  const pages = /^(\d{1,6})(?:\s*p(?:ages?|\.)?)?$/i.exec(total);
  if (pages) work.pages = Number(pages[1]);
  else if (total !== '') work.others['pagetotal'] = total;
  work.edition = fields.text('edition');
  const houses = [...new Set(fields.texts('publisher', 'institution'))];
  work.publisher = houses.join(' ; ');
  work.place = fields.text('location');
  work.url = fields.text('url');
  work.accessed = fields.text('urldate');
  work.doi = fields.text('doi');
  work.isbn = fields.text('isbn');
  work.issn = fields.text('issn');
  work.language = [...new Set(fields.texts('language', 'langid').map(languageCode))].join(', ');
  work.abstract = fields.text('abstract');
  work.keywords = fields.list('keywords');
  work.notes.push(...fields.texts('note', 'annotation'));
  const links = fields.texts('pdf');
  if (links.length > 0) work.others['liens'] = links.join(' ; ');
  for (const [name, text] of fields.rest()) {
    if (KEPT.has(name)) work.others[name] = text;
    else keepUnknown(work, name, text, unknown);
  }
  return work;
}

function readDates(work: ReadWork, fields: Fields): void {
  const said = fields.text('date', 'year');
  const month = fields.text('month');
  work.status = fields.text('pubstate');
  if (said === '') return;
  work.date = readDate(said);
  const day = fields.text('day');
  if (work.date !== null && /^\d{1,2}$/.test(day) && work.date.edtf.length === 7)
    work.date = readDate(`${work.date.edtf}-${day}`) ?? work.date;
  if (work.date !== null) return;
  if (work.status === '' && isStatus(said)) work.status = said;
  else work.dateSaid = month === '' ? said : `${month} ${said}`;
}

/** A title and its subtitle, as French titles have them. */
function joined([title = '', ...others]: string[]): string {
  return [title, ...others].filter((one) => one !== '').join(/[.?!:…]$/.test(title) ? ' ' : '\u00a0: ');
}
