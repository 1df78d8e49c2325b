import { parseCode } from '../kinds.ts';

/** A code of a record in a text, in UTF-16 units. */
export type CodeInText = { code: string; start: number; length: number };

const MAYBE = /(?<![\p{L}\p{N}-])[a-z]{1,2}-\d{1,7}(?![\p{L}\p{N}])/giu;

/** The codes that a plain text cites (`E-012`, `e-12`), in their order; whether they name a record is the archive's to say. */
export function codesIn(text: string): CodeInText[] {
  return [...text.matchAll(MAYBE)].flatMap((match) => {
    const parsed = parseCode(match[0]);
    return parsed ? [{ code: parsed.code, start: match.index, length: match[0].length }] : [];
  });
}
