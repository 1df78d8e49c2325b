import { KINDS, type Kind } from '#db/domain/kinds.ts';
import type { Backlink } from '#preload/contract/links.ts';

/** A line of the list of citations: the name of a kind, or one place that cites. */
export type BacklinkLine =
  { is: 'kind'; kind: Kind } | { is: 'place'; backlink: Backlink; key: string; first: boolean };

/**
 * Citations as lines, gathered by kind in the archive's order and under each by record, without changing the order in which
 * records come. `first` is the first place of its record. One kind alone is not named.
 */
export function backlinkLines(backlinks: readonly Backlink[]): BacklinkLine[] {
  const kinds = KINDS.filter((kind) => backlinks.some(({ source }) => source.kind === kind));
  const lines: BacklinkLine[] = [];
  for (const kind of kinds) {
    if (kinds.length > 1) lines.push({ is: 'kind', kind });
    const bySource = Map.groupBy(
      backlinks.filter(({ source }) => source.kind === kind),
      ({ source }) => source.id,
    );
    for (const [id, places] of bySource)
      places.forEach((backlink, at) =>
        lines.push({ is: 'place', backlink, key: `${id} ${String(at)}`, first: at === 0 }),
      );
  }
  return lines;
}
