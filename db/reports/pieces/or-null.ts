import { VigieError } from '../../domain/errors.ts';

/** What was read, or null when it is not in the archive: a report may show what was erased since. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof VigieError && error.data.kind === 'not-found') return null;
    throw error;
  }
}
