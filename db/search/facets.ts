import type { Facet } from '#preload/contract/search.ts';
import type { Archive } from '../connection/types.ts';
import { fail } from '../domain/errors.ts';
import { VERIFICATIONS } from '../domain/impacts.ts';
import { KINDS, type Kind } from '../domain/kinds.ts';
import { parseQuery } from '../domain/query/parse.ts';
import { facetColumns, type OtherFacet } from './facet-columns.ts';
import { planOf } from './plan.ts';
import { answeringSeqs } from './rank.ts';

/** Values shown of a facet that has many. */
const MOST_VALUES = 12;
const OTHERS: readonly OtherFacet[] = ['cycle', 'theme', 'impact', 'tag', 'code', 'profile', 'author'];

type Count = { value: string; label: string; count: number };

/**
 * How the answers of a query are spread: by kind, cycle, year, theme, impact, tag, verification, author, codes and profiles of excerpts, each with how
 * many it would leave. One pass over the answers. Fails with `invalid-query`.
 */
export async function facetsOf(
  archive: Archive,
  { query, asYouType, kinds }: { query: string; asYouType: boolean; kinds?: readonly Kind[] | undefined },
): Promise<Facet[]> {
  const parsed = parseQuery(query, { typing: asYouType });
  if (!parsed.ok) fail({ kind: 'invalid-query', ...parsed.error });
  if (parsed.node === null) return [];
  const plan = await planOf(archive.reader, parsed.node, kinds ?? null);
  const seqs = await answeringSeqs(archive.reader, plan);
  const columns = await facetColumns(archive);
  const ofKind = new Uint32Array(KINDS.length);
  const ofVerification = new Uint32Array(VERIFICATIONS.length);
  const ofOther = new Uint32Array(columns.values.length);
  const ofYears = new Map<number, number>();
  for (const seq of seqs) {
    ofKind[columns.kind[seq] ?? 0]! += 1;
    ofVerification[columns.verification[seq] ?? 0]! += 1;
    const first = columns.firstYear[seq] ?? 0;
    if (first !== 0) {
      const years = first * 10_000 + (columns.lastYear[seq] ?? first);
      ofYears.set(years, (ofYears.get(years) ?? 0) + 1);
    }
    for (const place of columns.others.get(seq) ?? []) ofOther[place]! += 1;
  }
  const facets: Facet[] = [
    { facet: 'kind', ...most(KINDS.map((kind, rank) => counted(kind, kind, ofKind[rank]))) },
    { facet: 'year', values: yearCounts(ofYears), more: 0 },
    {
      facet: 'verification',
      ...most(VERIFICATIONS.map((value, rank) => counted(value, value, ofVerification[rank]))),
    },
  ];
  for (const facet of OTHERS) {
    const counts = columns.values.flatMap(({ facet: its, value, label }, place) =>
      its === facet ? [counted(value, label, ofOther[place])] : [],
    );
    facets.push({ facet, ...most(counts) });
  }
  return facets.filter(({ values }) => values.length > 0);
}

const counted = (value: string, label: string, count = 0): Count => ({ value, label, count });

function most(counts: readonly Count[]): { values: Count[]; more: number } {
  const some = counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'fr'));
  return { values: some.slice(0, MOST_VALUES), more: Math.max(0, some.length - MOST_VALUES) };
}

/** One count a year that a bounded date begins or ends in; an imprecise date counts in each year it may fall in, as `date:` finds it. */
function yearCounts(ofYears: ReadonlyMap<number, number>): Count[] {
  const spans = [...ofYears].map(([years, count]) => ({
    first: Math.floor(years / 10_000),
    last: years % 10_000,
    count,
  }));
  const shown = new Set(spans.flatMap(({ first, last }) => [first, last]));
  return [...shown]
    .filter((year) => year > 1900 && year < 2100)
    .sort((a, b) => b - a)
    .slice(0, 30)
    .map((year) => {
      const count = spans.reduce(
        (sum, span) => (span.first <= year && year <= span.last ? sum + span.count : sum),
        0,
      );
      return counted(String(year), String(year), count);
    });
}
