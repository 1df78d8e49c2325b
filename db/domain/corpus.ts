import type { Impact, Verification } from './impacts.ts';
import type { Kind } from './kinds.ts';
import type { PropertyValue } from './properties.ts';
import type { Direction, SignalState } from './signals/vocabulary.ts';

/** What an archive of the corpus is called. */
export const CORPUS_NAME = 'Observatoire des partenariats';

/** A date of the corpus: an EDTF form, and the wording of the source when it says more. */
export type CorpusDate = string | { edtf: string; wording: string };

/** Where a fact was read: `address` is a public page; absent for the mission's own document (label « S »). */
export type CorpusSource = {
  label: string;
  address?: string;
  detail?: string;
  /** The property this source speaks of; absent when it speaks of the whole record. */
  property?: string;
};

/** One of several values that sources give to the same property (`date`, `title` or a key of the kind). */
export type CorpusClaim = {
  property: string;
  value: PropertyValue;
  wording?: string;
  source: CorpusSource;
  verification: Verification;
  preferred?: boolean;
};

/** One figure of an indicator with all that makes it honest. `value` is in `unit`; `base` is the population asked. */
export type CorpusMeasure = {
  value: number;
  unit: string;
  date: CorpusDate;
  base: string;
  sample?: string;
  question?: string;
  /** Key of the study it comes from. */
  study?: string;
  page?: string;
  /** Measures share a group only when the sources state the same base; null stands alone. */
  group: string | null;
  source: CorpusSource;
  verification: Verification;
  comment?: string;
};

/** What is kept of a signal beside its record. Its capture is its first step; `place` is the key of another record. */
export type CorpusSignal = {
  observations: readonly {
    date: CorpusDate;
    direction: Direction;
    excerpt: string;
    comment?: string;
    place?: string;
    verification: Verification;
  }[];
  interpretations: readonly string[];
  steps: readonly { state: SignalState; day: string; reason: string; reviewDay?: string }[];
};

/** One record of the built-in archive. `key` is what other records of the corpus call it by. */
export type CorpusRecord = {
  key: string;
  kind: Kind;
  title: string;
  aliases?: readonly string[];
  summary?: string;
  date?: CorpusDate;
  planned?: CorpusDate;
  tags?: readonly string[];
  impacts?: readonly Impact[];
  properties?: Readonly<Record<string, PropertyValue>>;
  verification: Verification;
  sources: readonly CorpusSource[];
  claims?: readonly CorpusClaim[];
  measures?: readonly CorpusMeasure[];
  relations?: readonly { type: string; to: string; date?: CorpusDate; comment?: string }[];
  /** A visible « exemple » mark; all examples can be removed in one action. */
  example?: true;
  signal?: CorpusSignal;
  /** Body of a note, in Markdown; `[[key]]` and `[[key|text]]` mention a record of the corpus by its key. */
  markdown?: string;
};
