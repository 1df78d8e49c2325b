import { useSyncExternalStore } from 'react';
import type { Kind } from '#db/domain/kinds.ts';
import { client } from '../../client/client.ts';
import { onHostEvent } from '../../client/host.ts';

/** What a mention shows of its record now. */
export type MentionRef = {
  id: string;
  code: string;
  kind: Kind;
  title: string;
  summary: string;
  deleted: boolean;
};

/** `missing` when the archive knows no such record. */
type Known = MentionRef | 'missing';

const MOST_AT_ONCE = 2000;

const known = new Map<string, Known>();
const listeners = new Map<string, Set<() => void>>();
let wanted = new Set<string>();
let asking = false;
let listening = false;

/** Asks for many records in one call: a note is drawn with all its mentions at once. */
function ask(id: string): void {
  wanted.add(id);
  if (asking) return;
  asking = true;
  queueMicrotask(() => {
    const ids = [...wanted].slice(0, MOST_AT_ONCE);
    wanted = new Set([...wanted].slice(MOST_AT_ONCE));
    asking = false;
    void fetchRefs(ids);
    const [more] = wanted;
    if (more !== undefined) ask(more);
  });
}

async function fetchRefs(ids: string[]): Promise<void> {
  try {
    const found = new Map((await client.records.refs({ ids })).map((ref) => [ref.id, ref]));
    for (const id of ids) put(id, found.get(id) ?? 'missing');
  } catch {
    // The host is away: mentions show the title they were saved with, and ask again after the next event.
  }
}

function put(id: string, ref: Known): void {
  const before = known.get(id);
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(ref)) return;
  known.set(id, ref);
  for (const listener of listeners.get(id) ?? []) listener();
}

function listen(): void {
  if (listening) return;
  listening = true;
  onHostEvent((event) => {
    if (event.type === 'restored' || (event.type === 'changed' && event.wide))
      for (const id of listeners.keys()) ask(id);
    else if (event.type === 'changed') for (const { id } of event.records) if (listeners.has(id)) ask(id);
  });
}

/** A record that was just met elsewhere (a suggestion, a new record): no need to ask for it. */
export function rememberRef(ref: MentionRef): void {
  put(ref.id, ref);
}

function subscribe(id: string, changed: () => void): () => void {
  listen();
  const mine = listeners.get(id) ?? new Set();
  mine.add(changed);
  listeners.set(id, mine);
  if (!known.has(id)) ask(id);
  return () => {
    mine.delete(changed);
    if (mine.size === 0) listeners.delete(id);
  };
}

/** What was last known of a record here, whoever asked. */
export function seenRef(id: string): Known | undefined {
  return known.get(id);
}

/** What the archive says of a record now: undefined until it answered, `missing` when it knows none. */
export function useMentionRef(id: string): Known | undefined {
  return useSyncExternalStore(
    (changed) => subscribe(id, changed),
    () => known.get(id),
  );
}
