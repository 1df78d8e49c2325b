import { IMPACTS } from '../domain/impacts.ts';
import type { Kind } from '../domain/kinds.ts';
import { propertyOf } from '../domain/properties.ts';
import { IMPACT_LABELS } from '../domain/vocabulary.ts';
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
  /** What was observed and made of a signal, or said of coded passages, one a line, or null: see `SAID`. */
  readonly said: string | null;
};

/** What each impact is called, in SQL: the code of an excerpt that no record stands for. */
const IMPACT_TITLE = `CASE impact ${IMPACTS.map((impact) => `WHEN '${impact}' THEN '${IMPACT_LABELS[impact].fr}'`).join(' ')} END`;

/** Who speaks in the coded passages of a record `r`, as what, and the comments on them; then the titles of their codes, once each. */
const EXCERPTS = `
SELECT 3 AS part, id, speaker || char(10) || profile || char(10) || comment AS words FROM excerpt WHERE note_seq = r.seq
UNION ALL
SELECT 4, '', (SELECT group_concat(title, char(10) ORDER BY title) FROM (
  SELECT t.title FROM record AS t WHERE t.deleted_at IS NULL AND t.seq IN (SELECT target_seq FROM excerpt WHERE note_seq = r.seq)
  UNION SELECT ${IMPACT_TITLE} FROM excerpt WHERE note_seq = r.seq AND impact IS NOT NULL))`;

/**
 * The words people added to a record `r`, as a column: to a signal, excerpts and comments of its observations, then interpretations;
 * to any, what is said of its coded passages.
 */
export const SAID = `
(SELECT group_concat(words, char(10) ORDER BY part, id) FROM (
  SELECT 1 AS part, id, excerpt || char(10) || comment AS words FROM signal_observation WHERE record_seq = r.seq
  UNION ALL SELECT 2, id, text FROM signal_interpretation WHERE record_seq = r.seq
  UNION ALL ${EXCERPTS})) AS said`;

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
