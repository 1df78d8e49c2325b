import { useQuery } from '@tanstack/react-query';
import type { SignalGroup } from '#preload/contract/signals.ts';
import { api } from '../../../client/client.ts';

/** Every group of the archive that holds a signal; empty until the host answered. */
export function useGroups(): readonly SignalGroup[] {
  const { data } = useQuery(api.signals.landscape.queryOptions({ input: {} }));
  return data?.groups ?? [];
}
