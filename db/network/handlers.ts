import type { links } from '#preload/contract/links.ts';
import type { Handlers } from '../connection/handlers.ts';
import type { Reader } from '../connection/types.ts';
import { backlinks, mentionedRecords } from '../links/queries.ts';
import { findLiveRecord, findRecord } from '../records/find.ts';
import { actorsMap } from './actors.ts';
import { blocksOfText, previewOf } from './blocks.ts';
import { neighbourhood, wholeGraph } from './graph.ts';
import { linkChoices } from './link.ts';
import { mergePreview } from './merge-preview.ts';
import { mergeRecords } from './merge.ts';
import { pointingHere } from './pointing.ts';
import { allowLink, refusalsOf, refuseLink } from './refusals.ts';
import { relatedRecords } from './related.ts';
import { renamePreview, renameRecord } from './rename.ts';
import { unlinkedInText, unlinkedMentions } from './unlinked.ts';

/** The door of the links between records. */
export const linkHandlers: Handlers<typeof links> = {
  backlinks: async ({ archive }, { id, ...page }) =>
    backlinks(archive.reader, await seqOf(archive.reader, id), page),
  mentions: async ({ archive }, { id }) => mentionedRecords(archive.reader, await seqOf(archive.reader, id)),

  unlinked: ({ archive }, input) => unlinkedMentions(archive, input),
  unlinkedIn: ({ archive }, { id }) => unlinkedInText(archive, id),
  async link({ archive }, { choices }) {
    const { value, changeSetId } = await archive.write('link.add', (context) =>
      linkChoices(context, choices),
    );
    return { ...value, changeSetId: value.linked === 0 ? null : changeSetId };
  },
  async refuse({ archive }, { sourceId, targetId }) {
    const { changeSetId } = await archive.write('link.refuse', (context) =>
      refuseLink(context, sourceId, targetId),
    );
    return { changeSetId };
  },
  refusals: ({ archive }, { id }) => refusalsOf(archive.reader, id),
  async allow({ archive }, { sourceId, targetId }) {
    const { changeSetId } = await archive.write('link.allow', (context) =>
      allowLink(context, sourceId, targetId),
    );
    return { changeSetId };
  },
  related: ({ archive }, { id, limit }) => relatedRecords(archive.reader, id, limit),
  pointing: ({ archive }, { ids }) => pointingHere(archive.reader, ids),

  renamePreview: ({ archive }, { id }) => renamePreview(archive.reader, id),
  async rename({ archive }, input) {
    const { value, changeSetId } = await archive.write('record.rename', (context) =>
      renameRecord(context, input),
    );
    return { revision: value.revision, changeSetId };
  },
  mergePreview: ({ archive }, { keepId, mergeId }) => mergePreview(archive.reader, keepId, mergeId),
  async merge({ archive }, { keepId, mergeId, take }) {
    const { value, changeSetId } = await archive.write('record.merge', async (context) => {
      const keep = await findLiveRecord(context.trx, keepId);
      const merge = await findLiveRecord(context.trx, mergeId);
      return mergeRecords(context, { keepSeq: keep.seq, mergeSeq: merge.seq, take });
    });
    return { id: value.record.id, notes: value.notes, changeSetId };
  },

  blocks: ({ archive }, input) => blocksOfText(archive.reader, input),
  preview: ({ archive }, { id, blockId }) => previewOf(archive.reader, id, blockId),

  graph: ({ archive }, input) => wholeGraph(archive.reader, input),
  neighbourhood: ({ archive }, input) => neighbourhood(archive.reader, input),
  actors: ({ archive }) => actorsMap(archive.reader),
};

async function seqOf(reader: Reader, id: string): Promise<number> {
  return (await findRecord(reader, id)).seq;
}
