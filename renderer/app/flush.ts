type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/** Something typed may not be saved yet: `flush` saves it, called before the window hides or closes. Returns what stops it. */
export function onFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Saves everything typed, and resolves once all of it is kept; rejects when something could not be. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}

/** Asks for the flush whenever the page is left, in every host. */
export function watchLeaving(): void {
  const flush = () => {
    // What fails here is shown by the page that could not save: there is nobody left to tell.
    flushAll().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
  window.addEventListener('pagehide', flush);
  window.vigie?.onFlush(flushAll);
}
