import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoteRow } from '#preload/contract/notes.ts';
import { api } from '../../client/client.ts';

export type NoteSort = 'updated' | 'title' | 'date' | 'created';
export type NoteFilter = { sort: NoteSort; contains?: string };

const WINDOW = 100;
/** Windows out of sight are forgotten soon. In milliseconds. */
const KEEP = 30_000;

export type NoteRows = {
  /** Undefined until the host answered once. */
  total: number | undefined;
  at: (index: number) => NoteRow | undefined;
  error: unknown;
  retry: () => void;
};

/** The notes between two indexes (inclusive), asked of the host by windows. */
export function useNoteRows(filter: NoteFilter, first: number, last: number): NoteRows {
  const from = Math.floor(Math.max(0, first) / WINDOW);
  const to = Math.max(from, Math.floor(Math.max(0, last) / WINDOW));
  const results = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => ({
      ...api.notes.list.queryOptions({
        input: { ...filter, offset: (from + index) * WINDOW, limit: WINDOW },
      }),
      gcTime: KEEP,
      // While the next letters are looked for, the rows before them stay.
      placeholderData: keepPreviousData,
    })),
  });
  const answered = results.find((result) => result.data)?.data?.total;
  const [total, setTotal] = useState(answered);
  if (answered !== undefined && answered !== total) setTotal(answered);
  return {
    total: answered ?? total,
    at: (index) => results[Math.floor(index / WINDOW) - from]?.data?.rows[index % WINDOW],
    error: results.find((result) => result.error)?.error ?? null,
    retry: () => {
      for (const result of results) void result.refetch();
    },
  };
}
