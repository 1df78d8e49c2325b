import type { Archive } from '../../connection/types.ts';
import { readTexts } from './read-texts.ts';

type Reading = { done: Promise<unknown>; again: boolean; stopping: AbortController };

const readings = new WeakMap<Archive, Reading>();

/** Has the files attached lately read, without making anyone wait; `trouble` hears what goes wrong. */
export function wakeTextReading(archive: Archive, trouble: (error: unknown) => void): void {
  const running = readings.get(archive);
  if (running) {
    running.again = true;
    return;
  }
  const reading: Reading = { done: Promise.resolve(), again: true, stopping: new AbortController() };
  const { signal } = reading.stopping;
  readings.set(archive, reading);
  const work = async (): Promise<void> => {
    while (reading.again && !signal.aborted) {
      reading.again = false;
      await readTexts(archive, signal);
    }
  };
  reading.done = work()
    .catch((error: unknown) => {
      if (!signal.aborted) trouble(error);
    })
    .finally(() => readings.delete(archive));
}

/** Ends the reading under way, to be taken up at the next opening; resolves when it has ended. */
export async function stopTextReading(archive: Archive): Promise<void> {
  const reading = readings.get(archive);
  reading?.stopping.abort();
  await reading?.done;
}
