import { basename } from 'node:path';
import { CORPUS_NAME } from '../../../domain/corpus.ts';
import { createArchive } from '../../../connection/open.ts';
import type { Command } from '../command.ts';
import { createHost } from '../../create-host.ts';
import { resolvePath } from '../io.ts';
import { argument, isSet } from '../options.ts';

/** `vigie init`: a new archive, whole or not at all. */
export const init: Command = async (call) => {
  const folder = resolvePath(call.io, argument(call, 0));
  const empty = isSet(call, 'empty');
  const fill = empty ? undefined : (await import('../../../corpus/load.ts')).loadCorpus;
  const archive = await createArchive(folder, {
    name: fill ? CORPUS_NAME : basename(folder),
    ...(fill && { fill }),
  });
  const host = createHost(archive);
  try {
    const { records } = await host.client.archive.info();
    return { json: { archive: folder, records }, text: call.texts.created(folder, records) };
  } finally {
    await host.close();
  }
};
