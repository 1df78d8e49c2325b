import { dateBounds, type DateBounds } from '../dates/edtf.ts';
import { parseDateWording } from '../dates/wording.ts';
import { IMPACTS, VERIFICATIONS, type Impact, type Verification } from '../impacts.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { PROPERTIES } from '../properties.ts';
import { VALIDATION_LABELS, VALIDATIONS, type Validation } from '../review/states.ts';
import { fold } from '../text/fold.ts';
import { IMPACT_LABELS, KIND_LABELS, VERIFICATION_LABELS } from '../vocabulary.ts';

const plain = (text: string): string =>
  fold(text)
    .replace(/[\s_-]+/g, ' ')
    .trim();

function named<Value extends string>(
  values: readonly Value[],
  names: (value: Value) => readonly string[],
): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const value of values) for (const name of [value, ...names(value)]) map.set(plain(name), value);
  return map;
}

const KIND_NAMES = named(KINDS, (kind) => {
  const { one, many } = KIND_LABELS[kind];
  return [one.fr, one.en, many.fr, many.en, `${kind}s`];
});

/** The kind of that name, French or English, singular or plural; undefined when there is none. */
export function kindNamed(text: string): Kind | undefined {
  return KIND_NAMES.get(plain(text));
}

/** The kinds that have a name which begins so. */
export function kindsBeginning(text: string): Kind[] {
  const wanted = plain(text);
  const kinds = new Set<Kind>();
  for (const [name, kind] of KIND_NAMES) if (name.startsWith(wanted)) kinds.add(kind);
  return [...kinds];
}

/** The impact that a number (1–3) or the beginning of a name says. */
export function impactNamed(text: string): Impact | undefined {
  const wanted = plain(text);
  if (/^[123]$/.test(wanted)) return IMPACTS[Number(wanted) - 1];
  if (wanted.length < 3) return undefined;
  return IMPACTS.find((impact) => {
    const { fr, en } = IMPACT_LABELS[impact];
    return [impact, fr, en].some((name) => plain(name).startsWith(wanted));
  });
}

const VERIFICATION_NAMES = named(VERIFICATIONS, (value) => {
  const { fr, en } = VERIFICATION_LABELS[value];
  return [fr, en, `${fr}e`];
});

/** The states that notes, reports and signals go through: their stored names by what people call them. */
const STATE_NAMES = new Map(
  Object.values(PROPERTIES)
    .flat()
    .filter(({ key }) => key === 'statut' || key === 'etat')
    .flatMap(({ choices }) => choices ?? [])
    .flatMap(({ value, label }) =>
      [value, label.fr, label.en, `${label.fr}e`].map((name) => [plain(name), value] as const),
    ),
);

/** What a status is called: a verification, a state of a note, report or signal, or both; undefined when neither. */
export function statusNamed(text: string): { verification?: Verification; state?: string } | undefined {
  const verification = VERIFICATION_NAMES.get(plain(text));
  const state = STATE_NAMES.get(plain(text));
  if (verification === undefined && state === undefined) return undefined;
  return { ...(verification && { verification }), ...(state !== undefined && { state }) };
}

const VALIDATION_NAMES = new Map<string, Validation | 'modified'>([
  ...named(VALIDATIONS, (value) => {
    const { fr, en } = VALIDATION_LABELS[value];
    return [fr, en, `${fr}e`];
  }),
  ...['modifié', 'modifiée', 'modified'].map((name) => [plain(name), 'modified'] as const),
]);

/** The validation of that name, or `modified` for what changed since it was validated; undefined when there is none. */
export function validationNamed(text: string): Validation | 'modified' | undefined {
  return VALIDATION_NAMES.get(plain(text));
}

/** The same days and a year on each side: what « vers 2015 » may mean. An open side stays open. */
export function around({ start, end }: DateBounds): DateBounds {
  const moved = (day: string | null, years: number): string | null =>
    day === null ? null : String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4);
  return { start: moved(start, -1), end: moved(end, 1) };
}

const YEARS = /^(\d{4})\s*(?:\.\.|-|–|—|à)\s*(\d{4})$/;

/** 2018-04..2018-09, 2013.., [2017..2018]: two dates of EDTF, one of which may be left open. */
const DATE = '\\d{4}(?:-\\d{2}){0,2}[~?%]?';
const RANGE = new RegExp(`^[[{]?(${DATE})?\\s*\\.\\.\\s*(${DATE})?[\\]}]?$`);

/** 2018-T1, 2018T1, 2018-Q1. */
const QUARTER = /^(\d{4})[-\s]?[tq]([1-4])$/i;

/** The days that a date typed in a query covers (EDTF, French words, 2013-2017, 2013..2017, 2013..); undefined when unreadable. */
export function boundsOf(text: string): DateBounds | undefined {
  const years = YEARS.exec(text.trim());
  const quarter = QUARTER.exec(text.trim());
  const written = quarter ? `T${quarter[2]} ${quarter[1]}` : text;
  const range = RANGE.exec(text.trim());
  const edtf = years
    ? `${years[1]}/${years[2]}`
    : range && (range[1] ?? range[2])
      ? `${range[1] ?? '..'}/${range[2] ?? '..'}`
      : parseDateWording(written)?.edtf;
  return (edtf === undefined ? null : dateBounds(edtf)) ?? undefined;
}
