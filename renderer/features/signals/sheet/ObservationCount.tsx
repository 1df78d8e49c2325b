import { useQuery } from '@tanstack/react-query';
import type { SignalSummary } from '#preload/contract/signals.ts';
import { api } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';

type Landscape = { signals: SignalSummary[] };

const counts = new WeakMap<Landscape, ReadonlyMap<string, number>>();

/** How often each signal was seen, counted once for all the cells of a table. */
function countsOf(landscape: Landscape): ReadonlyMap<string, number> {
  const known = counts.get(landscape);
  if (known) return known;
  const made = new Map(landscape.signals.map(({ id, observations }) => [id, observations.total]));
  counts.set(landscape, made);
  return made;
}

/** How many observations a signal has, for a cell of a table. */
export function ObservationCount({ id }: { id: string }) {
  const locale = useLocale();
  const { data } = useQuery(api.signals.landscape.queryOptions({ input: {} }));
  const count = data && countsOf(data).get(id);
  return count === undefined ? null : <>{count.toLocaleString(locale)}</>;
}
