import type { Kind } from '../domain/kinds.ts';
import { propertyOf } from '../domain/properties.ts';
import { dateWords } from './date-words.ts';

/** What the searchable text of a record is made of, as its row keeps it. */
export type BodyParts = {
  readonly kind: Kind;
  readonly summary: string;
  /** The JSON of the record's properties. */
  readonly properties: string;
  /** The JSON array of its tags. */
  readonly tags: string;
  readonly date_edtf: string | null;
  readonly date_wording: string | null;
  readonly planned_edtf: string | null;
  readonly planned_wording: string | null;
  /** The plain text of its note, or null when it has none. */
  readonly text: string | null;
  /** What was observed and made of a signal, or said of the excerpts of a note, one a line, or null: see `SAID`. */
  readonly said: string | null;
};

/**
 * The words people added to a record `r`, as a column: to a signal, excerpts and comments of its observations, then interpretations;
 * to a note, who speaks in its coded passages, as what, and the comments on them. Not the names of codes: they are other records'.
 */
export const SAID = `
CASE WHEN r.kind = 'signal' THEN (
  SELECT group_concat(words, char(10) ORDER BY part, id) FROM (
    SELECT 1 AS part, id, excerpt || char(10) || comment AS words FROM signal_observation WHERE record_seq = r.seq
    UNION ALL SELECT 2, id, text FROM signal_interpretation WHERE record_seq = r.seq))
WHEN r.kind = 'note' THEN (
  SELECT group_concat(speaker || char(10) || profile || char(10) || comment, char(10) ORDER BY id)
  FROM excerpt WHERE note_seq = r.seq) END AS said`;

/** Stored property values people can read as words: texts as they are, then choices by their French label. */
function propertyTexts(kind: Kind, json: string): string[] {
  if (json === '{}') return [];
  const texts: string[] = [];
  const choices: string[] = [];
  for (const [key, value] of Object.entries(JSON.parse(json) as Record<string, unknown>)) {
    if (typeof value !== 'string') continue;
    const definition = propertyOf(kind, key);
    if (definition?.type === 'url') continue;
    const choice = definition?.choices?.find((one) => one.value === value);
    if (choice) choices.push(choice.label.fr);
    else texts.push(value);
  }
  return [...texts, ...choices];
}

/** The dates of a record and of its plan, in words. */
function datesOf({ date_edtf, date_wording, planned_edtf, planned_wording }: BodyParts): string[] {
  return [
    ...(date_edtf === null ? [] : [dateWords({ edtf: date_edtf, wording: date_wording })]),
    ...(planned_edtf === null ? [] : [dateWords({ edtf: planned_edtf, wording: planned_wording })]),
  ];
}

/**
 * The original texts of a record beside its title: the note, the summary, the properties, what was said of it, its
 * dates, the tags. What is indexed and what excerpts are cut from are these same texts.
 */
export function bodyTexts(row: BodyParts): string[] {
  const { kind, summary, properties, tags, text, said } = row;
  const labels = tags === '[]' ? [] : (JSON.parse(tags) as string[]);
  return [
    text ?? '',
    summary,
    ...propertyTexts(kind, properties),
    ...(said?.split('\n') ?? []),
    ...datesOf(row),
    ...labels,
  ].filter((part) => part !== '');
}
