import type { Locale } from '../domain/locale.ts';
import type { Archive } from '../connection/types.ts';
import { blockOfAnchor } from '../interchange/exporters/flow/parts.ts';
import { previewGathered } from '../interchange/exporters/pdf/service.ts';
import { gather } from '../interchange/gather.ts';

/**
 * The pages of a report as they would be printed, and the page on which each of its blocks begins.
 * @throws VigieError `not-found`, `cancelled` when the signal aborts
 */
export async function previewReport(
  archive: Archive,
  { id, locale }: { id: string; locale: Locale },
  signal: AbortSignal,
) {
  const gathered = await gather(archive, { report: id }, { locale, withLinkedNotes: false }, signal);
  const { pages, places } = await previewGathered(gathered, signal);
  return {
    pages: pages.map(({ svg, width, height }) => ({
      svg: new Blob([svg], { type: 'image/svg+xml' }),
      width,
      height,
    })),
    places: places.flatMap(({ anchor, page }) => {
      const blockId = blockOfAnchor(anchor);
      return blockId === null ? [] : [{ blockId, page }];
    }),
  };
}
