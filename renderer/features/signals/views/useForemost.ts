import { useCallback } from 'react';
import type { Signal } from './signal.ts';
import { useSelectedSignals, useSignalsPlace } from './view-state.ts';

/** What is looked at or selected is named before anything else. */
export function useForemost(): (signal: Signal) => boolean {
  const { ids: looked } = useSignalsPlace();
  const { ids: selected } = useSelectedSignals();
  const current = looked.length === 1 ? looked[0] : undefined;
  return useCallback(({ id }: Signal) => id === current || selected.has(id), [current, selected]);
}
