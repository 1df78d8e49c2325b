import type { CorpusMeasure, CorpusRecord, CorpusSource } from '../domain/corpus.ts';
import type { Verification } from '../domain/impacts.ts';

type MeasureInput = Omit<CorpusMeasure, 'unit' | 'group' | 'verification'> & {
  unit?: string;
  group?: string;
  verification?: Verification;
};

type Relations = NonNullable<CorpusRecord['relations']>;

/**
 * One indicator with its measures. A measure stands alone unless it names a group: only measures whose sources state
 * the same base share one. `unit` is that of every measure that gives none; the sources are those of the measures.
 */
export function indicateur(
  key: string,
  title: string,
  unit: string,
  measures: readonly MeasureInput[],
  more: {
    summary?: string;
    definition?: string;
    comparabilite?: string;
    themes?: readonly string[];
    relations?: Relations;
  } = {},
): CorpusRecord {
  const full = measures.map((input): CorpusMeasure => ({
    verification: 'attested',
    ...input,
    unit: input.unit ?? unit,
    group: input.group ?? null,
  }));
  const studies = [...new Set(full.flatMap((measure) => measure.study ?? []))];
  return {
    key,
    kind: 'indicateur',
    title,
    ...(more.summary && { summary: more.summary }),
    properties: {
      unite: unit,
      ...(more.definition && { definition: more.definition }),
      ...(more.comparabilite && { comparabilite: more.comparabilite }),
    },
    verification: weakest(full),
    sources: distinct(full.map((measure) => measure.source)),
    measures: full,
    relations: [
      ...studies.map((to) => ({ type: 'mesure-par', to })),
      ...(more.themes ?? []).map((to) => ({ type: 'a-pour-theme', to })),
      ...(more.relations ?? []),
    ],
  };
}

/** An indicator is as sure as its least sure measure. */
function weakest(measures: readonly CorpusMeasure[]): Verification {
  const found = measures.map((measure) => measure.verification);
  if (found.includes('to-verify')) return 'to-verify';
  return found.includes('reported') ? 'reported' : 'attested';
}

function distinct(sources: readonly CorpusSource[]): CorpusSource[] {
  return [...new Map(sources.map((source) => [source.address ?? source.label, source])).values()];
}
