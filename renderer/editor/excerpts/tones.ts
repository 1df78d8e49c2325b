import { KINDS, type Kind } from '#db/domain/kinds.ts';
import { isCodeKind } from '#db/domain/excerpts/codes.ts';
import type { CodeRead } from '#preload/contract/excerpts.ts';

export type Tone = 'impact' | Kind;

/** The hues coded words may have: one for the impacts, and that of each kind of record. */
export const TONES: readonly Tone[] = ['impact', ...KINDS.filter(isCodeKind)];

/** The hue of a code. */
export const toneOf = (code: CodeRead): Tone => code.record?.kind ?? 'impact';
