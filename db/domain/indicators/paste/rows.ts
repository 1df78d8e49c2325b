import { parseDateWording } from '../../dates/wording.ts';
import type { DateValue } from '../../dates/edtf.ts';
import { VERIFICATIONS, type Verification } from '../../impacts.ts';
import { parseCode } from '../../kinds.ts';
import type { Locale } from '../../locale.ts';
import { VERIFICATION_LABELS } from '../../vocabulary.ts';
import { plain } from '../measured.ts';
import { FIELD_LABELS, NEEDED, type Field } from './columns.ts';

/** A measure read from a row of a table. `study` is the code of a record. */
export type PastedMeasure = {
  value: number;
  unit: string;
  date: DateValue;
  base: string;
  sample: string | null;
  question: string | null;
  study: string | null;
  page: string | null;
  comparability: string | null;
  sourceLabel: string;
  sourceAddress: string | null;
  verification: Verification;
  comment: string;
};

export type RowProblem =
  | { kind: 'missing'; field: Field }
  | { kind: 'unreadable'; field: Field; text: string }
  | { kind: 'too-long'; field: Field; limit: number };

export type PastedRow = { line: number; measure: PastedMeasure | null; problems: RowProblem[] };

/** The longest text of each field, in characters, as the archive takes it. */
export const LIMITS: Readonly<Partial<Record<Field, number>>> = {
  unit: 50,
  base: 500,
  sample: 200,
  question: 2000,
  page: 50,
  source: 500,
  address: 2000,
  comparability: 200,
  comment: 2000,
};

/** The texts of a table that holds no column for a field, the same for every row. */
export type Shared = Readonly<Partial<Record<Field, string>>>;

/** Reads each row by what its columns hold. A row with a problem has no measure. */
export function readRows(
  rows: readonly { line: number; cells: readonly string[] }[],
  fields: readonly (Field | null)[],
  shared: Shared,
): PastedRow[] {
  return rows.map(({ line, cells }) => {
    const textOf = (field: Field): string => {
      const column = fields.indexOf(field);
      return (column < 0 ? '' : (cells[column] ?? '')).trim() || (shared[field] ?? '').trim();
    };
    return { line, ...readRow(textOf) };
  });
}

function readRow(textOf: (field: Field) => string): Omit<PastedRow, 'line'> {
  const problems: RowProblem[] = NEEDED.filter((field) => textOf(field) === '').map((field) => ({
    kind: 'missing',
    field,
  }));
  const reading = <Value>(field: Field, read: (text: string) => Value | null): Value | null => {
    const text = textOf(field);
    if (text === '') return null;
    const value = read(text);
    if (value === null) problems.push({ kind: 'unreadable', field, text });
    return value;
  };
  const figure = reading('value', readFigure);
  const date = reading('date', parseDateWording);
  const study = reading('study', (text) => parseCode(text)?.code ?? null);
  const verification = reading('verification', readVerification);
  const unit = figure?.unit ?? textOf('unit');
  if (unit === '') problems.push({ kind: 'missing', field: 'unit' });
  for (const [field, limit] of Object.entries(LIMITS) as [Field, number][]) {
    if (textOf(field).length > limit) problems.push({ kind: 'too-long', field, limit });
  }
  if (figure === null || date === null || problems.length > 0) return { measure: null, problems };
  return {
    problems,
    measure: {
      value: figure.value,
      unit,
      date,
      base: textOf('base'),
      sample: textOf('sample') || null,
      question: textOf('question') || null,
      study,
      page: textOf('page') || null,
      comparability: textOf('comparability') || null,
      sourceLabel: textOf('source'),
      sourceAddress: textOf('address') || null,
      verification: verification ?? 'reported',
      comment: textOf('comment'),
    },
  };
}

/** A figure as French or English tables write it: « 37 », « 8,5 », « 1 200 000 », « 37 % ». Null when it is none. */
export function readFigure(text: string): { value: number; unit: string | null } | null {
  const found = /^([+-]?[\d\s.,\u00a0\u202f]+?)\s*(%)?$/.exec(text.replace(/\u2212/g, '-').trim());
  if (!found) return null;
  const [, written = '', unit] = found;
  const digits = written.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(digits)) return null;
  return { value: Number(digits), unit: unit ?? null };
}

function readVerification(text: string): Verification | null {
  const said = plain(text);
  const found = VERIFICATIONS.find((state) =>
    [state, ...Object.values(VERIFICATION_LABELS[state])].some((label) => {
      const known = plain(label);
      return said === known || said === `${known}e`;
    }),
  );
  return found ?? null;
}

/** The problem in words, without its line: « la date « hier » ne se lit pas ». */
export function problemText(problem: RowProblem, locale: Locale): string {
  const label = FIELD_LABELS[problem.field][locale];
  switch (problem.kind) {
    case 'missing':
      return locale === 'fr' ? `${label}\u00a0: il en faut une` : `${label}: one is needed`;
    case 'unreadable':
      return locale === 'fr'
        ? `${label}\u00a0: «\u00a0${problem.text}\u00a0» ne se lit pas`
        : `${label}: “${problem.text}” cannot be read`;
    case 'too-long':
      return locale === 'fr'
        ? `${label}\u00a0: plus de ${problem.limit} caractères`
        : `${label}: more than ${problem.limit} characters`;
  }
}
