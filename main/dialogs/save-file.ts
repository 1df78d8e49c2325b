import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { z } from '#preload/contract/zod.ts';
import type { SavedFile } from '#preload/bridge-api.ts';
import { VigieError } from '#db/domain/errors.ts';
import type { Locale } from '#db/domain/locale.ts';
import { sentenceOf } from '#db/domain/sentences.ts';
import { writeWhole } from '#db/host/cli/whole-file.ts';
import { describe } from '../describe.ts';
import { proposedName } from '../files/proposed-name.ts';
import type { Log } from '../log.ts';
import { texts } from '../texts.ts';

/** A document larger than this, in bytes, is not what the interface makes. */
const LARGEST = 1024 * 1024 * 1024;

export const fileToSaveSchema = z.strictObject({
  name: z.string().min(1).max(500),
  mediaType: z.string().max(200),
  content: z.instanceof(Uint8Array<ArrayBufferLike>).refine((bytes) => bytes.byteLength <= LARGEST),
});

/** Asks where, the dialog asking before it replaces a file, and writes the file whole or not at all. */
export async function saveFile(
  file: z.infer<typeof fileToSaveSchema>,
  window: BrowserWindow,
  locale: Locale,
  log: Log,
): Promise<SavedFile> {
  const words = texts(locale);
  const name = proposedName(file.name);
  const extension = /\.([\p{L}\p{N}]+)$/u.exec(name)?.[1];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.saveAs,
    defaultPath: join(app.getPath('documents'), name),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    ...(extension && { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
  });
  if (canceled || !filePath) return { saved: false, sentence: null };
  try {
    await writeWhole(filePath, file.content, { force: true });
    return { saved: true, path: filePath };
  } catch (error) {
    log.error(`a file could not be written: ${describe(error)}`);
    const full = error instanceof VigieError && error.data.kind === 'disk-full';
    return { saved: false, sentence: full ? sentenceOf(error.data, locale) : words.notSaved };
  }
}
