import { plural, t } from '@lingui/core/macro';
import { chart, mention, paragraph, piece } from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { withBlocksIn } from '#db/domain/reports/sections.ts';
import { mutable } from '../../../app/create-report.ts';
import { navigate } from '../../../app/navigation.ts';
import { client } from '../../../client/client.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { showToast } from '../../../ui/state/toasts.ts';
import { writeState } from '../../notes/history/write-state.ts';
import { sessionOf } from '../../notes/session.ts';
import type { Carried } from '../gather/carried.ts';
import { takeAll, type Taken } from '../gather/take.ts';

/** A report and one of its sections (the block id of its heading; null for its end), or the title of a new one. */
export type Destination = { id: string; title: string; section: string | null } | { newReport: string };

/**
 * Adds to a report, says so, and offers to take it back or to go there. Pieces alone are one intent of the core; charts and
 * mentions are written in the text with them.
 * @throws what the core answers when it could not
 */
export async function addTo(to: Destination, carried: readonly Carried[]): Promise<void> {
  const sources = carried.flatMap((one) => (one.as === 'piece' ? [one.source] : []));
  const onlyPieces = sources.length === carried.length;
  if ('newReport' in to) {
    const { id } = await client.reports.create({
      title: to.newReport,
      sources: onlyPieces ? mutable(sources) : [],
    });
    if (!onlyPieces) await writeIn(id, null, carried);
    navigate.to({ page: 'report', id });
    return;
  }
  const { id, title, section } = to;
  // What is being written there is kept first.
  await sessionOf(id)?.autosave.flush();
  const takeBack = onlyPieces ? await addPieces(id, section, sources) : await writeIn(id, section, carried);
  showToast({
    text: plural(carried.length, {
      one: `Ajouté à « ${title} ».`,
      other: `# pièces ajoutées à « ${title} ».`,
    }),
    action: {
      label: t`Annuler`,
      run: () => void takeBack().catch((error: unknown) => showToast({ text: sentenceNow(error) })),
    },
    second: { label: t`Ouvrir`, run: () => navigate.to({ page: 'report', id }) },
  });
}

type TakeBack = () => Promise<unknown>;

async function addPieces(
  id: string,
  section: string | null,
  sources: Parameters<typeof mutable>[0],
): Promise<TakeBack> {
  const { changeSetId } = await client.reports.add({ id, section, sources: mutable(sources) });
  return () => client.history.undo({ changeSetId });
}

async function writeIn(id: string, section: string | null, carried: readonly Carried[]): Promise<TakeBack> {
  const taken = await takeAll(carried);
  const { document, revision } = await client.notes.get({ id });
  const next = ensureBlockIds(withBlocksIn(document, section, taken.map(blockOf)));
  return writeState(id, revision, next, document);
}

function blockOf(taken: Taken): BlockNode {
  if ('piece' in taken) {
    const { source, ...fields } = taken.piece;
    return piece(source, fields);
  }
  if ('chart' in taken) {
    const { recordId, ...fields } = taken.chart;
    return chart(recordId, fields);
  }
  return paragraph(mention(taken.mention.id, taken.mention.title));
}
