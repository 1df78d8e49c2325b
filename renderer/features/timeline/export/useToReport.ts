import type { RefObject } from 'react';
import { openOverlay } from '../../../app/overlays.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { fileOf } from '../../drawing/file-of.ts';
import type { Sheet } from '../../drawing/shapes.ts';
import { isoOf } from '../days.ts';
import type { LanesHandle } from '../lanes-handle.ts';
import { useTimelineView } from '../view-state.ts';

/** Gives what keeps the timeline on screen as a picture of the archive, and asks which report it goes to. */
export function useToReport(
  lanes: RefObject<LanesHandle | null>,
  sheet: () => Sheet | null,
): () => Promise<void> {
  const sentenceOf = useSentence();
  const { query, kinds, grouping, then, arcs } = useTimelineView();
  return async () => {
    const drawn = sheet();
    const scene = lanes.current?.scene();
    if (!drawn || !scene) return;
    const [from, to] = [isoOf(scene.view.from), isoOf(scene.view.to)];
    try {
      const picture = await fileOf(drawn, 'png', `chronologie-${from.slice(0, 4)}-${to.slice(0, 4)}`);
      const { sha256 } = await client.attachments.put({ ...picture });
      const source = {
        is: 'frise' as const,
        query: query.trim(),
        from,
        to,
        lanes: JSON.stringify({ kinds, grouping, then, arcs }),
        sha256,
      };
      openOverlay({ name: 'to-report', what: { carried: [{ as: 'piece', source }] } });
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
}
