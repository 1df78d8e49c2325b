/*
 * Authors in one line, as a publication keeps them: « Dupont, Claire ; Martin, Luc ». A name in braces is taken whole, as
 * BibTeX does it: « {Ministère de la Culture, direction du livre} ».
 */

/** An author: a person whose name tells its parts, else a name taken whole, as houses have. */
export type AuthorName = { family: string; given: string; suffix?: string } | { literal: string };

/** The line taken apart, each name with its braces. Signs inside braces separate nothing. */
export function nameParts(authors: string, split: (line: string) => string[]): string[] {
  const whole: string[] = [];
  const line = authors.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    whole.push(name);
    return `\u0000${whole.length - 1}\u0001`;
  });
  return split(line).map((part) =>
    part.replace(/\u0000(\d+)\u0001/g, (_, index: string) => `{${whole[Number(index)] ?? ''}}`),
  );
}

/** A name without the braces that keep it whole. */
export const bareName = (name: string): string => name.replace(/^\{([^{}]*)\}$/, '$1').trim();

/** « Dupont, Claire » and « King, Jr., Martin » are persons; any other name stays whole. */
export function authorName(name: string): AuthorName {
  const bare = bareName(name);
  if (bare !== name.trim()) return { literal: bare };
  const [family = '', second = '', third, ...more] = name.split(/\s*,\s*/);
  if (family === '' || second === '' || more.length > 0) return { literal: bare };
  if (third === undefined) return { family, given: second };
  return third === '' ? { literal: bare } : { family, given: third, suffix: second };
}

/** One name as the line has it: what would separate or take it apart is in braces, or said otherwise. */
export function writtenName(name: AuthorName): string {
  if ('literal' in name) {
    const plain = name.literal.replace(/[{}]/g, '').trim();
    return /[,;]/.test(plain) ? `{${plain}}` : plain;
  }
  const [family, given, suffix] = [name.family, name.given, name.suffix ?? ''].map((part) =>
    part
      .replace(/[{};,]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ) as [string, string, string];
  if (family === '' || given === '') return writtenName({ literal: `${given} ${family}` });
  return suffix === '' ? `${family}, ${given}` : `${family}, ${suffix}, ${given}`;
}
