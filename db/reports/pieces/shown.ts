import { mention, note, paragraph } from '../../domain/document/build.ts';
import { fail } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../../connection/types.ts';
import { withPiecesOf } from '../../interchange/report-pieces.ts';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { readPiece, type WantedPiece } from './read.ts';

/**
 * What pieces show in a report, as its exports have it: other pieces in them in their places, and a report never in itself.
 * @throws VigieError `cancelled` when the signal aborts
 */
export async function readPieces(
  reader: Reader,
  { pieces, report, locale }: { pieces: readonly WantedPiece[]; report: string; locale: Locale },
  signal?: AbortSignal,
): Promise<ReadPiece[]> {
  const read: ReadPiece[] = [];
  for (const piece of pieces) {
    if (signal?.aborted) fail({ kind: 'cancelled' });
    const one = await readPiece(reader, piece, locale);
    const { source } = piece;
    const document =
      source.is === 'note' && source.recordId === report
        ? note(paragraph(mention(report, one.title)))
        : await withPiecesOf(reader, one.document, piece, report, locale, signal);
    read.push({ ...one, document });
  }
  return read;
}
