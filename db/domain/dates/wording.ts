import { addDays, pad } from './calendar.ts';
import { type DateValue, type EdtfPoint, parseEdtf, pointBounds, toEdtf } from './edtf.ts';
import { type FoundPoint, readPoint } from './wording-point.ts';

/*
 * French (and basic English) dates as analysts type them. A ready-made parser was tried (chrono-node): it misses
 * "décembre 2018" and "T3 2019", and makes up days.
 */

/** What a form gives: its EDTF, and whether the words say more than the standard formatting would ("fin", "avant"). */
export type Reading = { edtf: string; more: boolean };

/**
 * Reads a date typed in words, in figures or in EDTF; null when it is not a date that exists.
 * The words are kept only when they say more than the value's own formatting: "fin avril 2018" → 2018-04 and its words.
 */
export function parseDateWording(text: string): DateValue | null {
  const written = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  if (parseEdtf(written)) return { edtf: written, wording: null };
  const reading = readForm(simplify(written));
  if (!reading || !parseEdtf(reading.edtf)) return null;
  return { edtf: reading.edtf, wording: reading.more ? written : null };
}

/** Lower case, no accents, plain apostrophes and dashes, single spaces: what the patterns below are written for. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[–—‑−]/g, '-')
    .replace(/→/g, '-');
}

function readForm(text: string): Reading | null {
  return (
    readOpen(text) ??
    readInterval(text, EXPLICIT_INTERVALS) ??
    readUncertain(text) ??
    readApproximate(text) ??
    readSingle(text) ??
    readInterval(text, SHORT_INTERVALS)
  );
}

function readSingle(text: string): Reading | null {
  const found = readPoint(text);
  return found && { edtf: toEdtf(found.point), more: found.more };
}

function readUncertain(text: string): Reading | null {
  const match = /^(.+?) ?(?:\?|\(\?\))$/.exec(text);
  return match?.[1] ? mark(readForm(match[1]), 'uncertain') : null;
}

const APPROXIMATE = /^(?:vers|environ|autour de|circa|ca\.?|c\.|about|around) (.+)$/;

function readApproximate(text: string): Reading | null {
  const rest = APPROXIMATE.exec(text)?.[1] ?? /^(.+) environ$/.exec(text)?.[1];
  return rest ? mark(readSingle(rest) ?? readInterval(rest, SHORT_INTERVALS), 'approximate') : null;
}

/** The same reading with the mark put on each of its dates. */
function mark(reading: Reading | null, which: 'approximate' | 'uncertain'): Reading | null {
  const date = reading && parseEdtf(reading.edtf);
  if (!reading || !date) return null;
  const marked =
    date.type === 'interval'
      ? {
          ...date,
          from: typeof date.from === 'string' ? date.from : { ...date.from, [which]: true },
          to: typeof date.to === 'string' ? date.to : { ...date.to, [which]: true },
        }
      : { ...date, [which]: true };
  return { edtf: toEdtf(marked), more: reading.more };
}

const SINCE = /^(?:depuis |des |a partir (?:de |du |des |d')|since |as of )(.+)$/;
const UNTIL = /^(?:jusqu'(?:en|au|aux|a)|until|up to|till) (.+)$/;
const BEFORE = /^(?:avant|before) (.+)$/;
const AFTER = /^(?:apres|after) (.+)$/;

function readOpen(text: string): Reading | null {
  const since = readEnd(SINCE.exec(text)?.[1]);
  if (since) return { edtf: `${toEdtf(since.point)}/..`, more: since.more };
  const until = readEnd(UNTIL.exec(text)?.[1]);
  if (until) return { edtf: `../${toEdtf(until.point)}`, more: until.more };
  const before = readEnd(BEFORE.exec(text)?.[1]);
  if (before) return { edtf: `../${neighbour(before.point, -1)}`, more: true };
  const after = readEnd(AFTER.exec(text)?.[1]);
  return after && { edtf: `${neighbour(after.point, 1)}/..`, more: true };
}

/** One end of an interval, which may carry its own marks ("de vers 2008 à 2012 ?"). */
function readEnd(text: string | undefined): FoundPoint | null {
  if (text === undefined) return null;
  const certain = text.replace(/ ?\?$/, '');
  const exact = certain.replace(APPROXIMATE, '$1');
  const found = readPoint(exact);
  if (!found) return null;
  const approximate = found.point.approximate || exact !== certain;
  const uncertain = found.point.uncertain || certain !== text;
  return { point: { ...found.point, approximate, uncertain }, more: found.more };
}

/** "avant 2015" excludes 2015: the day just outside, written no finer than the words were (year, month, else day). */
function neighbour(point: EdtfPoint, side: -1 | 1): string {
  const { start, end } = pointBounds(point);
  const day = addDays(side < 0 ? start : end, side);
  if (point.type === 'year' || point.type === 'decade') return day.slice(0, 4);
  return point.type === 'month' || point.type === 'quarter' ? day.slice(0, 7) : day;
}

const EXPLICIT_INTERVALS = [
  /^(?:de |du |d'|des |from )(.+?) (?:a|au|aux|to|until) (.+)$/,
  /^(?:entre|between) (.+?) (?:et|and) (.+)$/,
];
const SHORT_INTERVALS = [/^(.+?) (?:a|au|to) (.+)$/, /^(.+?) ?- ?(.+)$/];

function readInterval(text: string, patterns: readonly RegExp[]): Reading | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const to = readEnd(match?.[2]);
    const from = to && readStart(match?.[1] ?? '', to.point);
    if (!to || !from) continue;
    const edtf = `${toEdtf(from.point)}/${toEdtf(to.point)}`;
    if (parseEdtf(edtf)) return { edtf, more: from.more || to.more };
  }
  return null;
}

/** The start of an interval may leave out what the end says: "16 au 17 octobre 2019", "avril à juin 2018". */
function readStart(text: string, end: EdtfPoint): FoundPoint | null {
  const whole = readEnd(text);
  if (whole) return whole;
  const year = pad(end.year, 4);
  const day = /^(?:le )?(\d{1,2})(?:er)?$/.exec(text)?.[1];
  if (day !== undefined) return end.type === 'day' ? readPoint(`${day}/${String(end.part)}/${year}`) : null;
  return readEnd(`${text} ${year}`);
}
