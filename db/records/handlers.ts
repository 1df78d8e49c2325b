import type { records } from '#preload/contract/records.ts';
import type { Handlers } from '../connection/handlers.ts';
import { createRecord, restoreRecords, trashRecords, updateRecord } from './commands.ts';
import { recordDetail } from './detail.ts';
import { mentionsPointingAt, removeExamples } from './examples.ts';
import { addMeasure, removeMeasure, updateMeasure } from './measures.ts';
import { listRecords, recordCounts, recordRefs, tagsInUse, trashedRecords } from './queries.ts';
import { addRelation, removeRelation } from './relations.ts';
import { addClaim, addSource, removeClaim, removeSource, updateSource } from './sources.ts';
import { suggestRecords } from './suggest.ts';

/** The door of the records: what the interface and the command line may ask, one line each. */
export const recordHandlers: Handlers<typeof records> = {
  counts: ({ archive }) => recordCounts(archive.reader),
  list: ({ archive }, input) => listRecords(archive.reader, input),
  tags: ({ archive }, { kind }) => tagsInUse(archive.reader, kind),
  get: ({ archive }, { id }) => recordDetail(archive.reader, id),
  suggest: ({ archive }, input) => suggestRecords(archive.reader, input),
  refs: ({ archive }, { ids }) => recordRefs(archive.reader, ids),
  trashed: ({ archive }, page) => trashedRecords(archive.reader, page),

  async create({ archive }, input) {
    const { value, changeSetId } = await archive.write('record.create', (context) =>
      createRecord(context, input),
    );
    return { id: value.id, code: value.code, revision: value.revision, changeSetId };
  },
  async update({ archive }, { id, revision, patch }) {
    const { value, changeSetId } = await archive.write('record.update', (context) =>
      updateRecord(context, id, revision, patch),
    );
    return { id: value.id, revision: value.revision, changeSetId };
  },
  async trash({ archive }, { ids }) {
    const pointingHere = await mentionsPointingAt(archive.reader, ids);
    const { value, changeSetId } = await archive.write('record.trash', (context) =>
      trashRecords(context, ids),
    );
    return { changeSetId, trashed: value, pointingHere };
  },
  async restore({ archive }, { ids }) {
    const { value, changeSetId } = await archive.write('record.restore', (context) =>
      restoreRecords(context, ids),
    );
    return { changeSetId, restored: value };
  },
  async removeExamples({ archive }) {
    const { value, changeSetId } = await archive.write('record.remove-examples', removeExamples);
    return { changeSetId: value === 0 ? null : changeSetId, removed: value };
  },

  async addRelation({ archive }, input) {
    const { value, changeSetId } = await archive.write('relation.add', (context) =>
      addRelation(context, input),
    );
    return { id: value, changeSetId };
  },
  async removeRelation({ archive }, { id }) {
    const { changeSetId } = await archive.write('relation.remove', (context) => removeRelation(context, id));
    return { changeSetId };
  },
  async addSource({ archive }, { recordId, source }) {
    const { value, changeSetId } = await archive.write('source.add', (context) =>
      addSource(context, recordId, source),
    );
    return { id: value, changeSetId };
  },
  async updateSource({ archive }, { id, source }) {
    const { changeSetId } = await archive.write('source.update', (context) =>
      updateSource(context, id, source),
    );
    return { changeSetId };
  },
  async removeSource({ archive }, { id }) {
    const { changeSetId } = await archive.write('source.remove', (context) => removeSource(context, id));
    return { changeSetId };
  },
  async addClaim({ archive }, { recordId, claim }) {
    const { value, changeSetId } = await archive.write('claim.add', (context) =>
      addClaim(context, recordId, claim),
    );
    return { id: value, changeSetId };
  },
  async removeClaim({ archive }, { id }) {
    const { changeSetId } = await archive.write('claim.remove', (context) => removeClaim(context, id));
    return { changeSetId };
  },
  async addMeasure({ archive }, { recordId, measure }) {
    const { value, changeSetId } = await archive.write('measure.add', (context) =>
      addMeasure(context, recordId, measure),
    );
    return { id: value, changeSetId };
  },
  async updateMeasure({ archive }, { id, measure }) {
    const { changeSetId } = await archive.write('measure.update', (context) =>
      updateMeasure(context, id, measure),
    );
    return { changeSetId };
  },
  async removeMeasure({ archive }, { id }) {
    const { changeSetId } = await archive.write('measure.remove', (context) => removeMeasure(context, id));
    return { changeSetId };
  },
};
