import { useQuery } from '@tanstack/react-query';
import type { IndicatorSeries } from '#preload/contract/indicators.ts';
import { api } from '../../client/client.ts';
import { errorOf } from '../../client/errors.ts';

/** What the archive says of an indicator now: `gone` when it has none (any more), `unknown` until it answered. */
export type SeriesNow =
  { state: 'unknown' | 'gone'; series: null } | { state: 'known'; series: IndicatorSeries };

/** An indicator with its measures, kept up to date; asked for once for all the figures of a page. */
export function useSeries(recordId: string): SeriesNow {
  const { data, error } = useQuery(
    api.indicators.series.queryOptions({ input: { id: recordId, offset: 0, limit: 1 }, retry: false }),
  );
  const [series] = data?.rows ?? [];
  // A refetch that finds nothing leaves the last answer beside its error.
  if (error && ['not-found', 'invalid-input'].includes(errorOf(error).kind))
    return { state: 'gone', series: null };
  return series ? { state: 'known', series } : { state: 'unknown', series: null };
}
