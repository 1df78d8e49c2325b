import { fail } from '../../domain/errors.ts';
import { note, paragraph } from '../../domain/document/build.ts';
import type { NoteDocument, PieceNode } from '../../domain/document/types.ts';
import type { Locale } from '../../domain/locale.ts';
import type { PieceSource, PieceState } from '../../domain/reports/sources.ts';
import type { Reader } from '../../connection/types.ts';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { asTaken } from './as-taken.ts';
import { readCopy } from './copies.ts';
import { nameOf } from './name.ts';
import { resolveSource } from './resolve.ts';
import type { Resolved } from './types.ts';

export type WantedPiece = Pick<PieceNode, 'source' | 'copy' | 'frozen'>;

/**
 * What a piece shows, and what became of its source since it was taken: the copy when it is frozen or its source is not there
 * any more, else the source as it is. Copies are compared in French, the language they are taken in.
 */
export async function readPiece(
  reader: Reader,
  { source, copy, frozen }: WantedPiece,
  locale: Locale = 'fr',
): Promise<ReadPiece> {
  const now = await resolveSource(reader, source);
  const current = now.document && nameOf(now.document);
  const state = stateOf(now, current, copy);
  const kept = frozen || now.state !== 'there' ? await readCopy(reader, copy) : null;
  const { title, record, verification, changedAt } = now;
  return {
    ...{ title, record, verification, changedAt, state, current },
    document:
      kept && frozen && state !== 'same'
        ? asTaken(kept)
        : (kept ?? (await shown(reader, source, now, locale)) ?? note(paragraph(title))),
  };
}

function stateOf(now: Resolved, current: string | null, copy: string): PieceState {
  if (now.state !== 'there') return now.state;
  return copy !== '' && current !== copy ? 'changed' : 'same';
}

async function shown(
  reader: Reader,
  source: PieceSource,
  now: Resolved,
  locale: Locale,
): Promise<NoteDocument | null> {
  return locale === 'fr' ? now.document : (await resolveSource(reader, source, locale)).document;
}

/** What a piece said when it was taken and what its source says now, null when it is gone. @throws VigieError `not-found` */
export async function comparePiece(
  reader: Reader,
  { source, copy }: { source: PieceSource; copy: string },
): Promise<{ before: NoteDocument; after: NoteDocument | null }> {
  const before = (await readCopy(reader, copy)) ?? fail({ kind: 'not-found', what: 'revision', id: copy });
  return { before, after: (await resolveSource(reader, source)).document };
}
