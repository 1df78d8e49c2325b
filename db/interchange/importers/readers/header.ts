import { own } from '../../../domain/own.ts';
import { parseEdtf } from '../../../domain/dates/edtf.ts';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import { parseDateWording } from '../../../domain/dates/wording.ts';
import { splitFrontMatter } from '../../../domain/markdown/front-matter.ts';
import { parseCode } from '../../../domain/kinds.ts';
import { propertyOf } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';
import { freeValue, isFreeKey } from './free-fields.ts';
import { type Head, noHead } from './reader.ts';

const KEYS: Readonly<
  Record<
    string,
    | 'title'
    | 'code'
    | 'aliases'
    | 'tags'
    | 'date'
    | 'wording'
    | 'created'
    | 'type'
    | 'status'
    | 'summary'
    | 'ours'
  >
> = {
  title: 'title',
  titre: 'title',
  code: 'code',
  alias: 'aliases',
  aliases: 'aliases',
  tag: 'tags',
  tags: 'tags',
  etiquettes: 'tags',
  'mots-cles': 'tags',
  keywords: 'tags',
  date: 'date',
  datewording: 'wording',
  created: 'created',
  cree: 'created',
  'date de creation': 'created',
  type: 'type',
  'type de note': 'type',
  typenote: 'type',
  statut: 'status',
  status: 'status',
  summary: 'summary',
  resume: 'summary',
  description: 'summary',
  abstract: 'summary',
  excerpt: 'summary',
  // What our own exports add for people: an imported note is to be verified again.
  verification: 'ours',
  example: 'ours',
};

const LONGEST_TITLE = 500;
const LONGEST_SUMMARY = 5000;

/**
 * Reads the header of a Markdown file, by the names vaults and people give to its keys, French or English. A key that says
 * nothing the archive knows becomes a free field of the note, and is told.
 */
export function markdownHead(markdown: string): Head {
  const { values, body, problem } = splitFrontMatter(markdown);
  const head = noHead(body.length);
  if (problem !== null) head.problems.push({ kind: 'header', detail: problem });
  let created: { date: DateValue; key: string; words: string } | null = null;
  let wording: string | null = null;
  for (const [key, value] of values) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    // `tags: : x` is what `tags:: x`, a field of Dataview, becomes in a header.
    const name = fold(key.replace(/:+$/, ''));
    const known = own(KEYS, name);
    const words = textOf(value);
    if (known === 'title' && words) head.title = words.slice(0, LONGEST_TITLE);
    else if (known === 'code') head.code = parseCode(words)?.code ?? null;
    else if (known === 'aliases') head.aliases = listOf(value, /,/).slice(0, 100);
    else if (known === 'tags')
      head.tags = listOf(value, /[,\s]+/)
        .map((tag) => tag.replace(/^#/, ''))
        .filter((tag) => tag !== '');
    else if (known === 'date' && readDate(words)) {
      head.date = readDate(words);
      if (hasTime(words)) keepField(head, key, value);
    } else if (known === 'wording') wording = words.slice(0, 200);
    else if (known === 'created' && readDate(words)) {
      created = { date: readDate(words)!, key, words };
    } else if (known === 'type' && choice('typeNote', words))
      head.properties['typeNote'] = choice('typeNote', words)!;
    else if (known === 'status' && choice('statut', words))
      head.properties['statut'] = choice('statut', words)!;
    else if (known === 'summary' && words && head.summary === '')
      head.summary = words.slice(0, LONGEST_SUMMARY);
    else if (known === 'ours') head.problems.push({ kind: 'unknown-key', detail: key });
    else keepField(head, key, value);
  }
  if (created && (head.date !== null || hasTime(created.words))) keepField(head, created.key, created.words);
  head.date ??= created?.date ?? null;
  if (head.date && wording) head.date = { ...head.date, wording };
  return takeHeading(head, body);
}

/** More fields than this no person reads. */
const MOST_FIELDS = 100;

function keepField(head: Head, key: string, value: unknown): void {
  const name = key.trim().slice(0, 100);
  const kept = isFreeKey(name) && Object.keys(head.properties).length < MOST_FIELDS ? freeValue(value) : null;
  if (kept === null) head.problems.push({ kind: 'unknown-key', detail: name });
  else {
    head.properties[name] = kept;
    head.problems.push({ kind: 'kept-key', detail: name });
  }
}

/** A first heading of level one is the title when the header gives none, and is not said twice when it does. */
export function takeHeading(header: Head, body: string): Head {
  const match = /^(?:[ \t]*\r?\n)*# +([^\r\n]+?)(?: +#+)? *(?:\r?\n|$)/.exec(body);
  if (!match || /[[\]`*_<!]/.test(match[1]!)) return header;
  const heading = match[1]!.trim().slice(0, LONGEST_TITLE);
  if (header.title !== null && fold(header.title) !== fold(heading)) return header;
  return { ...header, title: header.title ?? heading, length: header.length - match[0].length };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function listOf(value: unknown, separator: RegExp): string[] {
  const items = Array.isArray(value) ? value.map(textOf) : textOf(value).split(separator);
  return items.map((item) => item.trim()).filter((item) => item !== '' && item.length <= LONGEST_TITLE);
}

/** An EDTF value, a timestamp's day, or French words (« avril 2018 »). */
function readDate(text: string): DateValue | null {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text)?.[1] ?? text;
  if (day.length > 80) return null;
  return parseEdtf(day) ? { edtf: day, wording: null } : parseDateWording(day);
}

/** True for a timestamp of some hour: a note is dated by its day. */
function hasTime(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}[T ]/.test(text) && !/[T ]0{1,2}:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/.test(text)
  );
}

/** The stored value of a note's choice named by its value or one of its labels. */
function choice(key: 'typeNote' | 'statut', words: string): string | null {
  const folded = fold(words);
  const found = propertyOf('note', key)?.choices?.find(
    ({ value, label }) => fold(value) === folded || fold(label.fr) === folded || fold(label.en) === folded,
  );
  return found?.value ?? null;
}
