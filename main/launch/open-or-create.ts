import { createArchive, openArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { CORPUS_NAME } from '#db/domain/corpus.ts';
import { VigieError } from '#db/domain/errors.ts';

/** Opens the archive of `folder`, made first with the observatory's corpus when there is none. Fails as `openArchive` does. */
export async function openOrCreateArchive(folder: string): Promise<Archive> {
  try {
    return await openArchive(folder);
  } catch (error) {
    if (!(error instanceof VigieError) || error.data.kind !== 'archive-missing') throw error;
  }
  const { loadCorpus } = await import('#db/corpus/load.ts');
  return createArchive(folder, { name: CORPUS_NAME, fill: loadCorpus });
}
