import { runInWorker } from '../../background/run.ts';
import { rawRows } from '../../connection/raw.ts';
import { attachmentsFolderOf } from '../../connection/layout.ts';
import type { Archive } from '../../connection/types.ts';
import { VigieError } from '../../domain/errors.ts';
import { attachmentPath } from '../files.ts';
import { formatOf } from './extract.ts';
import { LONGEST_READING } from './limits.ts';
import type { TextAnswer, TextOrder } from './worker.ts';

const PROGRAM = { caller: import.meta.url, source: './worker.ts', bundle: 'text-worker.js' };
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** Grows when files are read better: those read before are read again. */
export const READER = 1;

const NEXT = `
SELECT a.sha256, a.media_type AS mediaType, a.name FROM attachment AS a
LEFT JOIN attachment_text AS t ON t.sha256 = a.sha256 WHERE t.sha256 IS NULL OR t.reader < ${READER}
ORDER BY a.created_at LIMIT 1`;
const NOTHING: TextAnswer = { state: 'unreadable', text: '', words: '', stems: '' };

type Waiting = { sha256: string; mediaType: string; name: string };

/**
 * Reads the text of every attached file not read yet, one at a time, each in a thread of its own that may take 30 s and
 * 512 MB; a file that takes more is left unread and said so. Saves go on meanwhile. Fails with `cancelled` when `signal` aborts.
 * @returns how many were read
 */
export async function readTexts(archive: Archive, signal?: AbortSignal): Promise<number> {
  for (let count = 0; ; count += 1) {
    const [file] = await rawRows<Waiting>(archive.reader, NEXT);
    if (!file) return count;
    await keep(archive, file.sha256, await textOf(archive, file, signal));
  }
}

async function textOf(archive: Archive, file: Waiting, signal?: AbortSignal): Promise<TextAnswer> {
  const { sha256, mediaType, name } = file;
  if (formatOf(mediaType, name) === null) return { ...NOTHING, state: 'other' };
  const order: TextOrder = {
    path: attachmentPath(attachmentsFolderOf(archive.folder), sha256),
    mediaType,
    name,
  };
  try {
    return await runInWorker<TextAnswer>(PROGRAM, order, { signal, limits: MEMORY, within: LONGEST_READING });
  } catch (error) {
    if (signal?.aborted) throw error;
    const late = error instanceof VigieError && error.data.kind === 'too-large';
    return { ...NOTHING, state: late ? 'too-large' : 'unreadable' };
  }
}

const KEEP = `
INSERT INTO attachment_text (sha256, state, reader, text, words, stems)
SELECT sha256, ?, ${READER}, ?, ?, ? FROM attachment WHERE sha256 = ?
ON CONFLICT (sha256) DO UPDATE SET state = excluded.state, reader = excluded.reader, text = excluded.text,
  words = excluded.words, stems = excluded.stems`;

async function keep(archive: Archive, sha256: string, answer: TextAnswer): Promise<void> {
  await archive.write('attachments.text', async ({ trx, touch }) => {
    await rawRows(trx, KEEP, answer.state, answer.text, answer.words, answer.stems, sha256);
    const shown = await trx
      .selectFrom('record_attachment')
      .innerJoin('record', 'record.seq', 'record_attachment.record_seq')
      .select(['record.id', 'record.kind'])
      .where('record_attachment.sha256', '=', sha256)
      .execute();
    for (const record of shown) touch(record);
  });
}
