import type { HostEvent } from '#preload/contract/events.ts';

/** The part of a cached query that decides whether a change concerns it. */
export type CachedQuery = { queryKey: readonly unknown[]; data: unknown };

type Changed = Extract<HostEvent, { type: 'changed' }>;

/** Answers about one note: asked again only when that very note changed. */
const OF_ONE_NOTE = new Set([
  'notes.get',
  'notes.markdown',
  'notes.revisions',
  'notes.revisionChanges',
  'notes.siblings',
]);
/** Answers about kept states, which never change. */
const LASTING = new Set(['notes.revision']);
const OF_THE_ARCHIVE = new Set(['archive.backups', 'archive.check', 'authors.list', 'attachments.get']);

/** What an autosave cannot change; it comes twice a second, and these count the whole archive. */
const NOT_BY_TYPING = new Set([
  'records.counts',
  'records.tags',
  'archive.info',
  // What stands around a record or between all of them: read again at the next visit, not at every letter.
  'links.related',
  'links.refusals',
  'links.unlinked',
  'links.graph',
  'links.neighbourhood',
  'links.actors',
  'reports.settings',
  'reports.templates',
  'indicators.series',
  'search.saved',
  'spelling.ofNote',
  'spelling.words',
  'spelling.suggest',
]);

/** Ends the key of a query that asks for a record only to cite it. */
export const AS_CITED = 'as-cited';

function pathOf(query: CachedQuery): string {
  const [path] = query.queryKey;
  return Array.isArray(path) ? path.join('.') : '';
}

function inputOf(query: CachedQuery): Record<string, unknown> {
  const options = query.queryKey[1];
  const input = typeof options === 'object' && options !== null && 'input' in options ? options.input : null;
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

function idOf(query: CachedQuery): unknown {
  const { data } = query;
  if (typeof data === 'object' && data !== null && 'id' in data) return data.id;
  return inputOf(query)['id'];
}

function names(change: Changed, query: CachedQuery): boolean {
  return change.records.some((record) => record.id === idOf(query));
}

/** What a piece of a report says, while texts are being written: the text it is taken from, or a search that texts answer. */
function namesSource(change: Changed, query: CachedQuery): boolean {
  const { source } = inputOf(query);
  if (typeof source === 'object' && source !== null && 'recordId' in source)
    return change.records.some(({ id }) => id === source.recordId);
  return change.records.some(({ kind }) => kind !== 'rapport');
}

/** True when the answer of `query` may no longer be what the host would say after `change`. */
export function concerns(change: Changed, query: CachedQuery): boolean {
  const path = pathOf(query);
  if (OF_THE_ARCHIVE.has(path) || LASTING.has(path)) return false;
  if (change.wide) return true;
  if (change.intent === 'note.save' && NOT_BY_TYPING.has(path)) return false;
  if (change.intent === 'note.save' && path === 'reports.read') return namesSource(change, query);
  // A report is looked through again once its own text rests.
  if (change.intent === 'note.save' && path === 'reports.check') return !names(change, query);
  if (change.intent === 'note.save' && path === 'links.unlinkedIn') return names(change, query);
  if (change.intent === 'note.save' && query.queryKey.at(-1) === AS_CITED) return names(change, query);
  if (OF_ONE_NOTE.has(path)) return names(change, query);
  if (change.intent === 'note.save' && path === 'notes.list')
    return change.records.some(({ kind }) => kind === 'note');
  if (path === 'records.list') {
    const { kind } = inputOf(query);
    return kind === undefined || change.records.some((record) => record.kind === kind);
  }
  return true;
}
