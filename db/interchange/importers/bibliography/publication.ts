import { authorsLine } from '../../../domain/citations/author-date.ts';
import { type DateValue, dateBounds, parseEdtf } from '../../../domain/dates/edtf.ts';
import { formatDate } from '../../../domain/dates/format.ts';
import { parseDateWording } from '../../../domain/dates/wording.ts';
import { normalizeUrl } from '../../../domain/document/url.ts';
import type { PropertyValue } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';
import { type Draft, draftOf } from '../data/draft.ts';
import { REMARKS } from '../data/remarks.ts';
import { readDate } from './dates.ts';
import { isDoi, isIsbn, plainDoi, plainIsbn } from './identifiers.ts';
import type { ReadWork } from './work.ts';

/** The longest a title, a summary, a tag and a free field may be: what the contract takes. */
const LONGEST = { title: 500, summary: 20_000, tag: 100, property: 20_000 };
const MOST_TAGS = 200;

/** The publication that a reference describes. What has no place of its own goes to the remarks of the record. */
export function publicationOf(work: ReadWork): Draft | null {
  // A whole issue may have no other title than its journal's.
  const title = (work.title.trim() || work.container).replace(/[ \t\r\n]+/g, ' ').trim();
  if (title === '') return null;
  const draft = draftOf(work.key, 'publication', title.slice(0, LONGEST.title).toWellFormed().trim());
  draft.remarks.push(...work.remarks);
  const notes = work.notes.map((one) => one.trim()).filter((one) => one !== '');
  if (title.length > LONGEST.title) {
    draft.remarks.push(REMARKS.titleCut());
    notes.unshift(title);
  }
  draft.id = work.archiveId;
  draft.code = work.key;
  const { date, said } = dateAndWords(work.date, notes);
  if (date) draft.fields.date = date;
  if (work.dateSaid !== '') {
    draft.remarks.push(REMARKS.date(work.dateSaid));
    said.push(work.dateSaid);
  }
  const properties: Record<string, PropertyValue> = {};
  const put = (key: string, text: string): void => {
    const plain = text.trim();
    if (plain.length > LONGEST.property) draft.remarks.push(REMARKS.cut(key));
    if (plain !== '') properties[key] = plain.slice(0, LONGEST.property).toWellFormed();
  };
  put('typePublication', work.type);
  put('genre', work.genre);
  put('auteurs', authorsLine(work.authors));
  put('directeurs', authorsLine(work.editors));
  put('editeur', work.publisher);
  put('revue', work.container);
  put('collection', work.series);
  put('volume', work.volume);
  put('numero', work.issue);
  put('pagination', work.pageRange.replace(/\s*(?:--|–)\s*/g, '-'));
  put('edition', work.edition);
  put('lieu', work.place);
  put('langue', work.language);
  put('parution', work.status);
  put('issn', work.issn);
  if (work.pages !== null) properties['pages'] = work.pages;
  readIdentifiers(work, draft, put);
  const accessed = work.accessed === '' ? null : readDate(work.accessed);
  if (accessed) properties['consulteLe'] = accessed;
  else if (work.accessed !== '') {
    draft.remarks.push(REMARKS.date(work.accessed));
    said.push(work.accessed);
  }
  readAddress(work, draft, put, said);
  // A free field may not take the place of one that has a meaning.
  for (const [name, text] of Object.entries(work.others))
    put(name in properties ? `${name} (2)` : name.slice(0, 100), text);
  put('remarques', [...new Set(said)].join('\n\n'));
  draft.fields.properties = properties;
  readWords(work, draft);
  return draft;
}

/**
 * A note that only says the date in words (« fin avril 2018 », « T2 2018 ») is its wording, as our own exports write it; the
 * others stay notes.
 */
function dateAndWords(
  date: DateValue | null,
  notes: readonly string[],
): { date: DateValue | null; said: string[] } {
  const said: string[] = [];
  let worded = date;
  for (const note of notes) {
    const read =
      worded !== null && worded.wording === null && note.length <= 80 ? sameDate(worded, note) : null;
    if (read) worded = read;
    else if (!worded || note !== worded.wording) said.push(note);
  }
  return { date: worded, said };
}

function sameDate(date: DateValue, note: string): DateValue | null {
  const read = parseDateWording(note);
  if (!read || parseEdtf(note)) return null;
  const [one, other] = [dateBounds(date.edtf), dateBounds(read.edtf)];
  if (!one || !other || one.start !== other.start || one.end !== other.end) return null;
  // What the value's own form says needs no words.
  const plain = ['fr', 'en'].some(
    (locale) => formatDate(read, locale as 'fr' | 'en', 'long') === note && read.wording === null,
  );
  return plain ? { edtf: read.edtf, wording: null } : { edtf: date.edtf, wording: read.wording ?? note };
}

type Put = (key: string, text: string) => void;

function readIdentifiers({ doi, isbn }: ReadWork, draft: Draft, put: Put): void {
  const plain = plainDoi(doi);
  put('doi', plain);
  if (plain !== '' && !isDoi(plain)) draft.remarks.push(REMARKS.doi(plain));
  const numbers = plainIsbn(isbn);
  put('isbn', numbers);
  for (const one of numbers.split(' ; '))
    if (one !== '' && !isIsbn(one)) draft.remarks.push(REMARKS.isbn(one));
}

function readAddress({ url, doi }: ReadWork, draft: Draft, put: Put, said: string[]): void {
  if (url === '') return;
  const found =
    normalizeUrl(url) ??
    normalizeUrl(`https://${url}`.replace(/^https:\/\/(?![\w.-]+\.[a-z]{2,}(?:[/?#]|$))/i, ''));
  if (found !== null) put('adresse', found);
  else {
    draft.remarks.push(REMARKS.address(url));
    said.push(url);
  }
  const fromUrl = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? plainDoi(url) : '';
  if (doi === '' && isDoi(fromUrl)) put('doi', fromUrl);
}

function readWords(work: ReadWork, draft: Draft): void {
  const summary = work.abstract.trim();
  if (summary.length > LONGEST.summary) draft.remarks.push(REMARKS.cut(REMARKS.summary()));
  if (summary !== '') draft.fields.summary = summary.slice(0, LONGEST.summary).toWellFormed();
  const tags = new Map<string, string>();
  for (const keyword of work.keywords) {
    const tag = keyword.replace(/\s+/g, ' ').trim();
    if (tag.length > LONGEST.tag) draft.remarks.push(REMARKS.cut(REMARKS.keyword(`${tag.slice(0, 40)}…`)));
    const short = tag.slice(0, LONGEST.tag).toWellFormed().trim();
    if (short !== '' && !tags.has(fold(short))) tags.set(fold(short), short);
  }
  if (tags.size > MOST_TAGS) draft.remarks.push(REMARKS.cut(REMARKS.keywords()));
  if (tags.size > 0) draft.fields.tags = [...tags.values()].slice(0, MOST_TAGS);
}
