import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { dateBounds } from '../domain/dates/edtf.ts';
import { newId } from '../domain/ids.ts';

/*
 * Carries the signals of the first form over: what was one property each becomes an interpretation with its author and the
 * steps of a life. Both are read from the history, which says who wrote what and when; nothing is made up. Frozen: the
 * columns below are those of this form, whatever later forms add.
 */

const RECORD = [
  ...['seq', 'id', 'code', 'kind', 'title', 'sort_title', 'summary'],
  ...['date_edtf', 'date_wording', 'date_start', 'date_end'],
  ...['planned_edtf', 'planned_wording', 'planned_start', 'planned_end'],
  ...['verification', 'example', 'properties', 'tags', 'aliases', 'impacts', 'revision', 'import_id'],
  ...['created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at'],
];
const STEP = ['id', 'record_seq', 'state', 'day', 'reason', 'review_day', 'created_at', 'created_by'];
const INTERPRETATION = ['id', 'record_seq', 'text', 'author_id', 'created_at', 'updated_at'];

type Row = Record<string, string | number | null>;
type Properties = Record<string, unknown>;
type Moment = { at: string; author: string | null };
type Told = Moment & { value: string };

const CHANGES = `
SELECT c.after, s.at, s.author_id AS author FROM change AS c JOIN change_set AS s ON s.id = c.change_set_id
WHERE c.table_name = 'record' AND c.row_key = ? AND c.after IS NOT NULL ORDER BY c.seq`;

/** Gives every signal, in the trash too, its steps and its interpretation, and takes the latter out of its properties. */
export function liftSignals(database: Database.Database): void {
  const rows = database.prepare(`SELECT * FROM record WHERE kind = 'signal' ORDER BY seq`).all() as Row[];
  for (const row of rows) liftSignal(database, row);
}

function liftSignal(database: Database.Database, row: Row): void {
  const properties = JSON.parse(String(row['properties'])) as Properties;
  const { interpretation, etat, prochaineRevue, ...rest } = properties;
  const told = toldOf(database, row);
  if (typeof interpretation === 'string' && interpretation.trim() !== '') {
    const { at, author } = last(told('interpretation'), interpretation) ?? bornOf(row);
    insert(database, 'signal_interpretation', INTERPRETATION, {
      id: newId(),
      record_seq: row['seq']!,
      text: interpretation,
      author_id: author,
      created_at: at,
      updated_at: at,
    });
  }
  const review = dayOf(prochaineRevue);
  const state = writeSteps(database, row, told('etat'), typeof etat === 'string' ? etat : 'capte', review);
  const lifted: Properties = {
    ...rest,
    etat: state,
    ...(review !== null && { prochaineRevue: { edtf: review, wording: null } }),
  };
  const after = { ...row, properties: JSON.stringify(lifted) };
  database
    .prepare('UPDATE record SET properties = ?, hash = ? WHERE seq = ?')
    .run(after.properties, hashOf(RECORD, after), row['seq']);
}

/** Its capture, on the day it is dated, then every state the history saw it take, on the day it was written. */
function writeSteps(
  database: Database.Database,
  row: Row,
  told: readonly Told[],
  state: string,
  review: string | null,
): string {
  const born = bornOf(row);
  const today = new Date().toISOString().slice(0, 10);
  const dated = (row['date_start'] ?? row['date_end']) as string | null;
  const captured = dated !== null && dated <= today ? dated : born.at.slice(0, 10);
  const moments = told.filter((one, index) => one.value !== (told[index - 1]?.value ?? 'capte'));
  if ((moments.at(-1)?.value ?? 'capte') !== state)
    moments.push({ value: state, at: String(row['updated_at']), author: row['updated_by'] as string | null });
  const steps = [{ value: 'capte', day: captured, ...born }].concat(
    moments.map((one) => {
      const day = one.at.slice(0, 10);
      return { ...one, day: day < captured ? captured : day };
    }),
  );
  steps.forEach(({ value, day, at, author }, index) => {
    insert(database, 'signal_step', STEP, {
      id: newId(),
      record_seq: row['seq']!,
      state: value,
      day,
      reason: '',
      review_day: index === steps.length - 1 ? review : null,
      created_at: at,
      created_by: author,
    });
  });
  return state;
}

/** The values a property of a signal took, each with who wrote it and when, in order, repeats left out. */
function toldOf(database: Database.Database, row: Row): (key: string) => Told[] {
  const changes = database.prepare(CHANGES).all(String(row['seq'])) as (Moment & { after: string })[];
  const states = changes.flatMap(({ after, at, author }) => {
    const { properties } = JSON.parse(after) as { properties?: string };
    return properties === undefined ? [] : [{ at, author, properties: JSON.parse(properties) as Properties }];
  });
  return (key) => {
    const values: Told[] = [];
    for (const { at, author, properties } of states) {
      const value = properties[key];
      if (typeof value === 'string' && value !== values.at(-1)?.value) values.push({ value, at, author });
    }
    return values;
  };
}

const last = (told: readonly Told[], value: string): Told | undefined =>
  told.findLast((one) => one.value === value);

const bornOf = (row: Row): Moment => ({
  at: String(row['created_at']),
  author: row['created_by'] as string | null,
});

/** The first day a review written as a date can mean. */
function dayOf(value: unknown): string | null {
  const edtf = (value as { edtf?: unknown } | null | undefined)?.edtf;
  const bounds = typeof edtf === 'string' ? dateBounds(edtf) : null;
  return bounds?.start ?? bounds?.end ?? null;
}

function insert(database: Database.Database, table: string, columns: readonly string[], row: Row): void {
  const places = columns.map(() => '?').join(', ');
  database
    .prepare(`INSERT INTO ${table} (${columns.join(', ')}, hash) VALUES (${places}, ?)`)
    .run(...columns.map((column) => row[column] ?? null), hashOf(columns, row));
}

/** The hash of a row as this form has it: first 16 bytes of the SHA-256 of the JSON of its columns. */
function hashOf(columns: readonly string[], row: Row): Buffer {
  const values = columns.map((column) => row[column] ?? null);
  return hash('sha256', JSON.stringify(values), 'buffer').subarray(0, 16);
}
