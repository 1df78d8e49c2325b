import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import type { Hit } from '#preload/contract/search.ts';

/** Opens a result: in this tab, or in another one shown at once. */
export function openHit(hit: Pick<Hit, 'id' | 'kind'>, inNewTab: boolean): void {
  const location = locationOf(hit);
  if (inNewTab) navigate.inTab(location, { activate: true });
  else navigate.to(location);
}
