import { isId } from '../ids.ts';
import type { PieceKind, PieceSource } from './sources.ts';

/** What the texts of a source may weigh; the same limits as its schema in the contract. */
export const SOURCE_LIMITS = { query: 2000, day: 20, columns: 12, column: 60 } as const;

type Rule = (value: unknown) => boolean;
const text =
  (longest: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
const id: Rule = (value) => typeof value === 'string' && isId(value);
const block: Rule = (value) => value === null || (typeof value === 'string' && /^[\w-]{1,40}$/.test(value));
const sha256: Rule = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const columns: Rule = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= SOURCE_LIMITS.columns &&
  value.every((column) => column !== '' && text(SOURCE_LIMITS.column)(column));
const query: Rule = text(SOURCE_LIMITS.query);

const RULES: Readonly<Record<PieceKind, Readonly<Record<string, Rule>>>> = {
  note: { recordId: id, blockId: block },
  extrait: { recordId: id, excerptId: id },
  fiche: { recordId: id },
  liste: { query: (value) => query(value) && (value as string).trim() !== '', columns },
  frise: { query, from: text(SOURCE_LIMITS.day), to: text(SOURCE_LIMITS.day), lanes: query, sha256 },
};

/** True when a value that comes from a file or a page is the source of a piece, with nothing more. */
export function isPieceSource(value: unknown): value is PieceSource {
  if (typeof value !== 'object' || value === null || !('is' in value)) return false;
  const { is, ...fields } = value;
  if (typeof is !== 'string' || !Object.hasOwn(RULES, is)) return false;
  const rules = RULES[is as PieceKind];
  const given = Object.entries(fields);
  return (
    given.length === Object.keys(rules).length &&
    given.every(([key, field]) => Object.hasOwn(rules, key) && rules[key]!(field))
  );
}
