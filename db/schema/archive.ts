import type { Instant, RowHash } from './columns.ts';

export type MetaTable = { key: string; value: string };

export type AuthorTable = RowHash & {
  id: string;
  name: string;
  initials: string;
  role: string;
  created_at: Instant;
};
