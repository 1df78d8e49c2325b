import { ensureBlockIds } from '../domain/document/blocks.ts';
import { emptyDocument, note, paragraph, piece } from '../domain/document/build.ts';
import type { PieceNode } from '../domain/document/types.ts';
import { withBlocksIn } from '../domain/reports/sections.ts';
import type { PieceSource } from '../domain/reports/sources.ts';
import type { WriteContext } from '../connection/types.ts';
import { prepareBody } from '../notes/body.ts';
import { createNote, saveBody } from '../notes/commands.ts';
import { readNote } from '../notes/queries.ts';
import { findLiveRecord } from '../records/find.ts';
import { keepCopy } from './pieces/copies.ts';
import { resolveSource } from './pieces/resolve.ts';
import { reportOnly } from './settings.ts';

export type Taken = { source: PieceSource; title: string; copy: string; takenAt: string };

/** Takes sources as they are now; one that is gone is taken without a copy, so that its place is seen. */
export async function takeSources(context: WriteContext, sources: readonly PieceSource[]): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const source of sources) {
    const { title, document } = await resolveSource(context.trx, source);
    const copy = document ? await keepCopy(context, document) : '';
    taken.push({ source, title: title.slice(0, 500), copy, takenAt: context.at });
  }
  return taken;
}

async function takePieces(context: WriteContext, sources: readonly PieceSource[]): Promise<PieceNode[]> {
  return (await takeSources(context, sources)).map(({ source, ...fields }) => piece(source, fields));
}

/** A new report that begins with some pieces, in this order, with a line to write on after them. */
export async function createReport(
  context: WriteContext,
  { title, sources }: { title: string; sources: readonly PieceSource[] },
): Promise<{ id: string; code: string }> {
  const pieces = await takePieces(context, sources);
  const document = pieces.length === 0 ? emptyDocument() : note(...pieces, paragraph());
  const { record } = await createNote(context, {
    kind: 'rapport',
    title,
    body: prepareBody(ensureBlockIds(document)),
  });
  return { id: record.id, code: record.code };
}

/**
 * Adds pieces at the end of a report, or of one of its sections. It is a save like any other: what someone is writing meanwhile
 * is brought together with it when it is saved.
 * @throws VigieError `not-found`, `invalid-document`
 */
export async function addPieces(
  context: WriteContext,
  { id, section, sources }: { id: string; section: string | null; sources: readonly PieceSource[] },
): Promise<number> {
  const { trx } = context;
  const record = reportOnly(await findLiveRecord(trx, id));
  const { document, revision } = await readNote(trx, record.id);
  const pieces = await takePieces(context, sources);
  const body = prepareBody(ensureBlockIds(withBlocksIn(document, section, pieces)));
  await saveBody(context, { id: record.id, base: revision === 0 ? null : revision, body });
  return pieces.length;
}
