import { type DateValue, parseEdtf, toEdtf } from '../../../domain/dates/edtf.ts';
import { parseDateWording } from '../../../domain/dates/wording.ts';
import { normalizeUrl } from '../../../domain/document/url.ts';
import { type Impact, IMPACTS, type Verification, VERIFICATIONS } from '../../../domain/impacts.ts';
import { LOCALES } from '../../../domain/locale.ts';
import type { PropertyDefinition, PropertyValue } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';
import { IMPACT_LABELS, VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import type { GridCell } from './grid.ts';
import { spoken } from '../language.ts';
import { TABLE_REMARKS } from './remarks.ts';

/** What a cell is as a value, or what is wrong in it. */
export type Reading<Value> = { value: Value } | { problem: string };
/** True when the cell does not hold what its column should. */
export const isProblem = <Value>(reading: Reading<Value>): reading is { problem: string } =>
  'problem' in reading;

/** Days of the 1900 date system between 1927 and 2119: numbers that a date column shows when its format was lost. */
const SERIALS = { least: 10_000, most: 80_000 };

/** A date as a sheet or a person writes it: EDTF, words, « 11/04/2018 », a day of a spreadsheet. */
export function readDateCell({ text, day, number }: GridCell): Reading<DateValue> {
  if (day !== undefined) return { value: { edtf: day, wording: null } };
  const plain = text.trim();
  const serial = number ?? (/^\d{5}(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined);
  if (serial !== undefined && serial >= SERIALS.least && serial <= SERIALS.most)
    return { value: { edtf: dayOfSerial(serial), wording: null } };
  const edtf = parseEdtf(plain);
  if (edtf) return { value: { edtf: toEdtf(edtf), wording: null } };
  // A moment says its day.
  const moment =
    /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(plain) ??
    /^(\d{1,2}[/.]\d{1,2}[/.]\d{4}) \d{1,2}:\d{2}/.exec(plain);
  const worded = parseDateWording(moment ? moment[1]! : plain);
  if (worded)
    return { value: worded.wording === null ? worded : { ...worded, wording: worded.wording.slice(0, 200) } };
  return { problem: TABLE_REMARKS.date(plain) };
}

function dayOfSerial(serial: number): string {
  const TO_1970 = 25_569;
  return new Date((Math.floor(serial) - TO_1970) * 86_400_000).toISOString().slice(0, 10);
}

/** « 1 234,5 », « 1,234.5 », « 37 % »: a number by the decimal sign of its table. */
export function readNumberCell({ text, number }: GridCell, decimal: ',' | '.'): Reading<number> {
  if (number !== undefined) return { value: number };
  const plain = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/%$|€$/, '')
    .replace(/^\u2212/, '-');
  const other = decimal === ',' ? '.' : ',';
  const grouped = new RegExp(`^[-+]?\\d{1,3}(?:\\${other}\\d{3})+(?:\\${decimal}\\d+)?$`).test(plain);
  const simple = /^[-+]?\d+(?:[.,]\d+)?$/.test(plain);
  const digits = grouped
    ? plain.replaceAll(other, '').replace(decimal, '.')
    : simple
      ? plain.replace(',', '.')
      : '';
  const value = digits === '' ? Number.NaN : Number(digits);
  return Number.isFinite(value) ? { value } : { problem: TABLE_REMARKS.number(text.trim()) };
}

const YES = new Set([
  'oui',
  'yes',
  'true',
  'vrai',
  '1',
  'x',
  'o',
  'y',
  'v',
  ...LOCALES.map((one) => fold(EXPORT_WORDS[one].yes)),
]);
const NO = new Set([
  'non',
  'no',
  'false',
  'faux',
  '0',
  'n',
  'f',
  ...LOCALES.map((one) => fold(EXPORT_WORDS[one].no)),
]);

/** Yes or no, in the words of our exports and of spreadsheets, in either language. */
export function readYesNo(text: string): Reading<boolean> {
  const said = fold(text.trim());
  if (YES.has(said)) return { value: true };
  return NO.has(said) ? { value: false } : { problem: TABLE_REMARKS.yesNo(text.trim()) };
}

/** The value of one property of its kind. */
export function readProperty(
  { type, choices }: PropertyDefinition,
  cell: GridCell,
  decimal: ',' | '.',
): Reading<PropertyValue> {
  const text = cell.text.trim();
  switch (type) {
    case 'number':
      return readNumberCell(cell, decimal);
    case 'boolean':
      return readYesNo(text);
    case 'date':
      return readDateCell(cell);
    case 'url': {
      const address =
        normalizeUrl(text) ??
        (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? normalizeUrl(`https://${text}`) : null);
      return address === null ? { problem: TABLE_REMARKS.address(text) } : { value: address };
    }
    case 'choice': {
      const said = fold(text);
      const found = choices?.find(
        ({ value, label }) => fold(value) === said || LOCALES.some((locale) => fold(label[locale]) === said),
      );
      if (found) return { value: found.value };
      return {
        problem: TABLE_REMARKS.choice(text, (choices ?? []).map(({ label }) => label[spoken()]).join(', ')),
      };
    }
    default:
      return { value: text };
  }
}

/** Several values of one cell: by semicolons, one inside a value written « \; »; else by lines, and commas where asked. */
export function listOf(text: string, { commas = false } = {}): string[] {
  const parts: string[] = [];
  let part = '';
  const hasSemicolon = /(?<!\\);/.test(text);
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '\\' && (text[at + 1] === ';' || text[at + 1] === '\\')) {
      part += text[at + 1];
      at += 1;
    } else if (
      sign === ';' ||
      (sign === '\n' && !hasSemicolon) ||
      (sign === ',' && commas && !hasSemicolon)
    ) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}

/** An impact by its key, its name in either language, or the beginning of its key (« confiance envers… »). */
export function readImpact(text: string): Reading<Impact> {
  const said = fold(text);
  const found = IMPACTS.find(
    (impact) => impact === said || LOCALES.some((locale) => fold(IMPACT_LABELS[impact][locale]) === said),
  );
  if (found) return { value: found };
  const begun = IMPACTS.find((impact) => said.startsWith(impact));
  return begun ? { value: begun } : { problem: TABLE_REMARKS.impact(text) };
}

/** A degree of verification, by its key or its words in either language. */
export function readVerification(text: string): Reading<Verification> {
  const said = fold(text.trim());
  const found = VERIFICATIONS.find(
    (one) => one === said || LOCALES.some((locale) => fold(VERIFICATION_LABELS[one][locale]) === said),
  );
  if (found) return { value: found };
  if (
    said === 'atteste' ||
    said === 'attestee' ||
    said === 'verifie' ||
    said === 'verifiee' ||
    said === 'oui'
  )
    return { value: 'attested' };
  if (said === 'rapportee') return { value: 'reported' };
  if (said === 'non' || said === 'non verifie' || said === 'non verifiee') return { value: 'to-verify' };
  return { problem: TABLE_REMARKS.verification(text.trim()) };
}

/** A source as our exports say it: « label (detail) <address> »; an address alone is its own label. */
export function readSource(text: string): { label: string; address: string | null; detail: string } {
  const match = /^(.*?)\s*<([^<>\s]+)>$/s.exec(text);
  const address = match ? normalizeUrl(match[2]!) : normalizeUrl(text);
  const words = (match && address !== null ? match[1]! : text).trim();
  const detailed = /^(.+?) \(([^()]*(?:\([^()]*\)[^()]*)*)\)$/s.exec(words);
  const label = (detailed ? detailed[1]! : words).slice(0, 500).trim() || (address ?? text).slice(0, 500);
  return { label, address, detail: detailed ? detailed[2]!.slice(0, 2000) : '' };
}
