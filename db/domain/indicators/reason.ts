import type { Locale } from '../locale.ts';
import { plain, sameWords, type Measured } from './measured.ts';

/** Why two measures of one indicator are not to be compared. */
export type Reason =
  | { kind: 'unit'; from: string; to: string }
  | { kind: 'base'; from: string; to: string }
  | { kind: 'question'; from: string; to: string }
  | { kind: 'group'; from: string; to: string }
  /** Nothing says that they differ, and nothing says that they are the same: then they are not joined. */
  | { kind: 'unstated'; base: string };

type Comparable = Pick<Measured, 'unit' | 'base' | 'question' | 'comparability'>;

/** What holds `a` and `b` apart, or null when they belong to one series: same group, same base, same unit. */
export function whyApart(a: Comparable, b: Comparable): Reason | null {
  if (!sameWords(a.unit, b.unit)) return { kind: 'unit', from: a.unit, to: b.unit };
  if (!sameWords(a.base, b.base)) return { kind: 'base', from: a.base, to: b.base };
  if (a.comparability !== null && b.comparability !== null) {
    if (sameWords(a.comparability, b.comparability)) return null;
    return { kind: 'group', from: a.comparability, to: b.comparability };
  }
  if (a.question !== null && b.question !== null && !sameWords(a.question, b.question)) {
    return { kind: 'question', from: a.question, to: b.question };
  }
  return { kind: 'unstated', base: a.base };
}

/** What measures of one series have in common, as a text; null for one that stands alone. */
export function seriesKey({ comparability, base, unit }: Comparable): string | null {
  return comparability === null ? null : JSON.stringify([comparability, base, unit].map(plain));
}

/** The reason in one sentence. */
export function reasonSentence(reason: Reason, locale: Locale): string {
  return locale === 'fr' ? french(reason) : english(reason);
}

function french(reason: Reason): string {
  switch (reason.kind) {
    case 'unit':
      return `L’unité diffère\u00a0: «\u00a0${reason.from}\u00a0», puis «\u00a0${reason.to}\u00a0».`;
    case 'base':
      return `La base diffère\u00a0: «\u00a0${reason.from}\u00a0», puis «\u00a0${reason.to}\u00a0».`;
    case 'question':
      return `La question diffère\u00a0: «\u00a0${reason.from}\u00a0», puis «\u00a0${reason.to}\u00a0».`;
    case 'group':
      return `Ces mesures sont rangées dans deux séries\u00a0: «\u00a0${reason.from}\u00a0» et «\u00a0${reason.to}\u00a0».`;
    case 'unstated':
      return `Aucune source ne dit que la base «\u00a0${reason.base}\u00a0» et la question sont les mêmes.`;
  }
}

function english(reason: Reason): string {
  switch (reason.kind) {
    case 'unit':
      return `The unit differs: “${reason.from}”, then “${reason.to}”.`;
    case 'base':
      return `The base differs: “${reason.from}”, then “${reason.to}”.`;
    case 'question':
      return `The question differs: “${reason.from}”, then “${reason.to}”.`;
    case 'group':
      return `These measures belong to two series: “${reason.from}” and “${reason.to}”.`;
    case 'unstated':
      return `No source says that the base “${reason.base}” and the question are the same.`;
  }
}
