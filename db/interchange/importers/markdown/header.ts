import { parseEdtf } from '../../../domain/dates/edtf.ts';
import type { DateValue } from '../../../domain/dates/edtf.ts';
import { parseDateWording } from '../../../domain/dates/wording.ts';
import { splitFrontMatter } from '../../../domain/markdown/front-matter.ts';
import { parseCode } from '../../../domain/kinds.ts';
import { propertyOf } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';

/** What the header and first heading of a file say of its note. */
export type Header = {
  title: string | null;
  /** The code of a record of an archive, as our own exports give it. */
  code: string | null;
  aliases: string[];
  tags: string[];
  date: DateValue | null;
  properties: Record<string, string>;
  /** Keys that say nothing the archive knows, and values that could not be read. */
  unknown: string[];
  problem: string | null;
  /** How long the text is that follows the header and the heading that became the title, in UTF-16 units. */
  length: number;
};

const KEYS: Readonly<
  Record<string, 'title' | 'code' | 'aliases' | 'tags' | 'date' | 'wording' | 'created' | 'type' | 'status'>
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
};

const LONGEST_TITLE = 500;

/** What a text without a header says of its note: nothing. */
export function noHeader(length: number): Header {
  return {
    title: null,
    code: null,
    aliases: [],
    tags: [],
    date: null,
    properties: {},
    unknown: [],
    problem: null,
    length,
  };
}

/** Reads the header of a Markdown file, by the names vaults and people give to its keys, French or English. */
export function readHeader(markdown: string): Header {
  const { values, body, problem } = splitFrontMatter(markdown);
  const header: Header = { ...noHeader(body.length), problem };
  let created: DateValue | null = null;
  let wording: string | null = null;
  for (const [key, value] of values) {
    if (value === null || value === '') continue;
    const known = Object.hasOwn(KEYS, fold(key)) ? KEYS[fold(key)] : undefined;
    const words = textOf(value);
    if (known === 'title' && words) header.title = words.slice(0, LONGEST_TITLE);
    else if (known === 'code') header.code = parseCode(words)?.code ?? null;
    else if (known === 'aliases') header.aliases = listOf(value, /,/).slice(0, 100);
    else if (known === 'tags')
      header.tags = listOf(value, /[,\s]+/)
        .map((tag) => tag.replace(/^#/, ''))
        .filter((tag) => tag !== '');
    else if (known === 'date' && readDate(words)) header.date = readDate(words);
    else if (known === 'wording') wording = words.slice(0, 200);
    else if (known === 'created' && readDate(words)) created = readDate(words);
    else if (known === 'type' && choice('typeNote', words))
      header.properties['typeNote'] = choice('typeNote', words)!;
    else if (known === 'status' && choice('statut', words))
      header.properties['statut'] = choice('statut', words)!;
    else header.unknown.push(key.slice(0, 100));
  }
  header.date ??= created;
  if (header.date && wording) header.date = { ...header.date, wording };
  return takeHeading(header, body);
}

/** A first heading of level one is the title when the header gives none, and is not said twice when it does. */
function takeHeading(header: Header, body: string): Header {
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

/** The stored value of a note's choice named by its value or one of its labels. */
function choice(key: 'typeNote' | 'statut', words: string): string | null {
  const folded = fold(words);
  const found = propertyOf('note', key)?.choices?.find(
    ({ value, label }) => fold(value) === folded || fold(label.fr) === folded || fold(label.en) === folded,
  );
  return found?.value ?? null;
}
