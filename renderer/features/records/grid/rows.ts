import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { listInput, type ListFilter } from './filter.ts';
import type { RecordRow } from '#preload/contract/records.ts';
import { api } from '../../../client/client.ts';

/** Rows are asked for by windows of this many, as one scrolls. */
const WINDOW = 200;
/** Windows out of sight are forgotten soon: fifty thousand rows must not pile up. */
const KEEP = 30_000;

export type Rows = {
  /** Undefined until the host answered once. */
  total: number | undefined;
  at: (index: number) => RecordRow | undefined;
  error: unknown;
  isFetching: boolean;
  retry: () => void;
};

/** The rows that answer a filter, between two indexes (inclusive); sorting and filtering are the host's. */
export function useRows(filter: ListFilter, first: number, last: number): Rows {
  const from = Math.floor(Math.max(0, first) / WINDOW);
  const to = Math.max(from, Math.floor(Math.max(0, last) / WINDOW));
  const windows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const results = useQueries({
    queries: windows.map((window) => ({
      ...api.records.list.queryOptions({
        input: { ...listInput(filter), offset: window * WINDOW, limit: WINDOW },
      }),
      gcTime: KEEP,
    })),
  });

  const answered = results.find((result) => result.data)?.data?.total;
  // While a new order or filter is on its way, the length of the former answer keeps the page from jumping.
  const [total, setTotal] = useState(answered);
  if (answered !== undefined && answered !== total) setTotal(answered);

  const failed = results.find((result) => result.error);
  return {
    total: answered ?? total,
    at: (index) => {
      const window = Math.floor(index / WINDOW);
      return results[window - from]?.data?.rows[index - window * WINDOW];
    },
    error: failed?.error ?? null,
    isFetching: results.some((result) => result.isFetching),
    retry: () => {
      for (const result of results) void result.refetch();
    },
  };
}
