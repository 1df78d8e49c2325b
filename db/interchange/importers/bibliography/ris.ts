import type { AuthorName } from '../../../domain/citations/names.ts';
import { parseEdtf } from '../../../domain/dates/edtf.ts';
import { languageCode } from '../../exporters/bibliography/languages.ts';
import { REMARKS } from '../data/remarks.ts';
import { fromParts, isStatus, readDate } from './dates.ts';
import { typeOf } from './types.ts';
import { emptyWork, keepUnknown, type ReadWork, type ReadWorks, UnknownFields } from './work.ts';

type Line = { tag: string; value: string };

/**
 * Reads RIS (its 2001 and 2011 specifications, and what Zotero, EndNote and HAL make of them). Every line is either
 * understood or told; a line without a tag goes on with the one before.
 */
export function readRis(text: string): ReadWorks {
  const unknown = new UnknownFields();
  const works: ReadWork[] = [];
  const remarks: ReadWorks['remarks'] = [];
  let entry: Line[] | null = null;
  const close = (): void => {
    if (entry) works.push(workOf(entry, works.length + 1, unknown));
    entry = null;
  };
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const match = /^\s?([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/.exec(raw);
    const line = match && { tag: match[1]!, value: (match[2] ?? '').trim() };
    if (line?.tag === 'TY') {
      if (entry) remarks.push({ place: placeOf(entry, works.length + 1), message: REMARKS.noEnd() });
      close();
      entry = [line];
    } else if (line?.tag === 'ER') close();
    else if (line && entry) entry.push(line);
    else if (raw.trim() === '') continue;
    else if (entry && !line) {
      const last: Line = entry.at(-1)!;
      last.value = `${last.value}\n${raw.trim()}`.trim();
    } else if (remarks.length < MOST_STRAY) remarks.push({ place: '', message: REMARKS.strayLine(raw) });
  }
  if (entry) remarks.push({ place: placeOf(entry, works.length + 1), message: REMARKS.noEnd() });
  close();
  return { works, failed: 0, remarks, unknown };
}

/** Lines outside all entries told one by one: a file of another format has nothing but them. */
const MOST_STRAY = 20;

const placeOf = (lines: readonly Line[], number: number): string =>
  lines.find(({ tag }) => tag === 'ID')?.value || `n° ${number}`;

const AUTHORS = ['AU', 'A1'];
/** By the type of the entry, A2 to A4 are editors, directors, translators: the first of them are told as such. */
const EDITORS = ['ED', 'A2'];
/** Bibliographic fields the archive has no property for, kept as free fields. */
const KEPT: Readonly<Record<string, string>> = {
  ...{
    A3: 'series editor',
    A4: 'translator',
    TA: 'translated author',
    AD: 'author address',
    AN: 'accession number',
  },
  ...{ AV: 'archive location', CA: 'caption', LB: 'label', M1: 'M1', M2: 'M2', SV: 'series volume' },
  ...{ CN: 'call number', DB: 'database', DP: 'database provider', RP: 'reprint edition', SE: 'section' },
  ...{ TT: 'translated title', ST: 'shorttitle', J1: 'shortjournal', J2: 'shortjournal', NV: 'volumes' },
  ...{
    OP: 'original publication',
    RI: 'reviewed item',
    C2: 'C2',
    C3: 'C3',
    C4: 'C4',
    C5: 'C5',
    C6: 'C6',
    C7: 'C7',
    C8: 'C8',
  },
};
/** Entries that are a whole: their SP says how many pages they have, where nothing ends the range. */
const WHOLE: ReadonlySet<string> = new Set([
  'BOOK',
  'EBOOK',
  'EDBOOK',
  'RPRT',
  'GOVDOC',
  'THES',
  'CONF',
  'PAMP',
  'GEN',
  'SER',
  'STAND',
  'ELEC',
  'MANSCPT',
]);

function workOf(lines: readonly Line[], number: number, unknown: UnknownFields): ReadWork {
  const taken = new Set<string>(['TY', 'ID']);
  const all = (...tags: string[]): string[] => {
    for (const tag of tags) taken.add(tag);
    return lines.filter(({ tag, value }) => tags.includes(tag) && value !== '').map(({ value }) => value);
  };
  const first = (...tags: string[]): string => {
    for (const tag of tags) taken.add(tag);
    return (
      tags.map((tag) => lines.find((line) => line.tag === tag && line.value !== '')?.value).find(Boolean) ??
      ''
    );
  };
  const said = lines[0]!.value.toUpperCase();
  const work = emptyWork(placeOf(lines, number));
  const { type, genre, unknown: noType } = typeOf(said, first('M3'));
  if (noType) work.remarks.push(REMARKS.type(genre));
  Object.assign(work, { type, genre });
  work.title = first('TI', 'T1', 'CT', ...(said === 'BOOK' ? ['BT'] : []));
  work.authors = all(...AUTHORS).map(nameOf);
  work.editors = all(...EDITORS).map(nameOf);
  readDates(work, { year: first('PY', 'Y1'), date: first('DA') });
  work.container = first('T2', 'JO', 'JF', 'JA', 'BT');
  keepOthers(work, lines, ['T2', 'JO', 'JF', 'JA', 'BT'], work.container);
  work.series = first('T3');
  work.volume = first('VL');
  work.issue = first('IS', 'CP');
  const given = first('SP');
  // « p. 7 » is a page, where a bare number would be how many there are.
  const isPage = /^pp?\.\s*/i.test(given);
  const start = given.replace(/^pp?\.\s*/i, '');
  const end = first('EP');
  if (!isPage && end === '' && WHOLE.has(said) && /^\d{1,6}$/.test(start)) work.pages = Number(start);
  else work.pageRange = end === '' || /[-–]/.test(start) ? start : `${start}-${end}`;
  work.edition = first('ET');
  work.publisher = [...new Set(all('PB'))].join(' ; ');
  work.place = first('CY', 'PP');
  work.doi = first('DO');
  readNumbers(work, all('SN'));
  const addresses = all('UR').flatMap((value) => value.split(/\s*[;\n]\s*(?=https?:)|\s+(?=https?:)/));
  work.url = addresses[0] ?? '';
  const others = [...addresses.slice(1), ...all('L1', 'L2', 'L3', 'L4', 'LK')];
  if (others.length > 0) work.others['liens'] = others.join(' ; ');
  work.accessed = first('Y2').replace(/\/+$/, '').replaceAll('/', '-');
  work.language = all('LA').map(languageCode).join(', ');
  work.abstract = all('AB', 'N2').join('\n\n');
  work.keywords = all('KW').flatMap((value) => value.split(/\s*[;\n]\s*/));
  work.notes.push(...all('N1', 'RN'));
  const custom = first('C1');
  if (custom !== '' && isStatus(custom)) work.status ||= custom;
  else if (custom !== '') work.others['C1'] = custom;
  if (said === 'INPR') work.status ||= 'sous presse';
  for (const [tag, name] of Object.entries(KEPT)) {
    const values = all(tag);
    if (values.length > 0) work.others[name] = values.join(' ; ');
  }
  for (const tag of new Set(lines.map((line) => line.tag).filter((name) => !taken.has(name)))) {
    const values = all(tag);
    if (values.length > 0) keepUnknown(work, tag, values.join(' ; '), unknown);
  }
  return work;
}

/** Journals are often named twice, whole and short: the other name stays too. */
function keepOthers(work: ReadWork, lines: readonly Line[], tags: readonly string[], chosen: string): void {
  const others = lines.filter(({ tag, value }) => tags.includes(tag) && value !== '' && value !== chosen);
  const names = [...new Set(others.map(({ value }) => value))];
  if (names.length > 0) work.others['shortjournal'] = names.join(' ; ');
}

/** « Dupont, Claire, Jr » is a person; what has no comma stays whole. */
function nameOf(value: string): AuthorName {
  const [family = '', given = '', suffix, ...more] = value.split(/\s*,\s*/);
  if (family === '' || given === '' || more.length > 0) return { literal: value };
  return { family, given, ...(suffix && { suffix }) };
}

/** SN is an ISBN or an ISSN: eight signs are the latter. */
function readNumbers(work: ReadWork, values: readonly string[]): void {
  const each = values
    .flatMap((value) => value.split(/\s*[;,\n]\s*|\s+(?=(?:97[89]|\d{4}-))/))
    .filter(Boolean);
  const isIssn = (value: string) =>
    /^(?:e?issn\W*)?\d{4}-?\d{3}[\dx]$/i.test(value.replace(/\s*\(.*\)$/, ''));
  work.issn = each.filter(isIssn).join(' ; ');
  work.isbn = each.filter((value) => !isIssn(value)).join(' ; ');
}

/** DA is year/month/day/words, PY often the same; the words are EDTF in our own exports. */
function readDates(work: ReadWork, { year, date }: { year: string; date: string }): void {
  const [y = '', month = '', day = '', ...words] = (date || year).split('/');
  const free = words.join('/').trim();
  const edtf = parseEdtf(free.replaceAll(' — ', '/')) && free.replaceAll(' — ', '/');
  const parts = /^\d{1,4}$/.test(y.trim()) ? fromParts([y, month, day]) : null;
  work.date = edtf ? { edtf, wording: null } : (parts ?? readDate(date) ?? readDate(year));
  if (work.date !== null) {
    // « printemps » after the year says more than it.
    if (free !== '' && !edtf)
      work.date = readDate(`${free} ${y}`) ?? { ...work.date, wording: `${free} ${y}`.slice(0, 200) };
    return;
  }
  const said = date || year;
  if (isStatus(said)) work.status = said;
  else work.dateSaid = said;
}
