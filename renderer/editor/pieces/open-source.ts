import type { PieceSource } from '#db/domain/reports/sources.ts';
import type { Location } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { openMention } from '../mentions/open.ts';

/** Goes to what a piece is taken from: its record, the block of it, the search it lists, the timeline. */
export function openSource(source: PieceSource, { inTab = false } = {}): void {
  const go = (place: Location) => {
    if (inTab) navigate.inTab(place);
    else navigate.to(place);
  };
  if (source.is === 'note') openMention(source.recordId, { inTab, blockId: source.blockId });
  else if ('recordId' in source) openMention(source.recordId, { inTab });
  else if (source.is === 'liste') go({ page: 'search', query: source.query });
  else go({ page: 'timeline' });
}
