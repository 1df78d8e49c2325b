import type { signals } from '#preload/contract/signals.ts';
import type { Handlers } from '../connection/handlers.ts';
import type { Archive, WriteContext } from '../connection/types.ts';
import { addRelation } from '../records/relations.ts';
import { capture } from './capture.ts';
import { strengthCurves } from './curves.ts';
import { localDay } from './day.ts';
import { duplicatePairs } from './duplicates.ts';
import { evidence } from './evidence.ts';
import { addMembers, createGroup, removeMembers } from './groups.ts';
import { editInterpretation, interpret, removeInterpretation } from './interpretations.ts';
import { landscape } from './landscape.ts';
import { advance, correctStep } from './life.ts';
import { mergeSignals } from './merge.ts';
import { editObservation, observe, removeObservation } from './observations.ts';
import { reviewQueue } from './queue.ts';
import { rate } from './ratings.ts';
import { retrospective } from './retrospective.ts';
import { signalSheet } from './sheet.ts';

/** The door of the weak signals: what is seen of them, and every act of their life. */
export const signalHandlers: Handlers<typeof signals> = {
  landscape: ({ archive }, input) => landscape(archive.reader, input, archive.authorId),
  sheet: ({ archive }, { id }) => signalSheet(archive.reader, id, archive.authorId),
  evidence: ({ archive }, { id }) => evidence(archive.reader, id),
  reviewQueue: ({ archive }, { on }) => reviewQueue(archive.reader, on ?? localDay(new Date().toISOString())),
  retrospective: ({ archive }, input) => retrospective(archive.reader, input),
  curves: ({ archive }, input) => strengthCurves(archive.reader, input),
  duplicates: ({ archive }, { limit }) => duplicatePairs(archive.reader, limit),

  async capture({ archive }, input) {
    const { value, changeSetId } = await archive.write('signal.capture', (context) =>
      capture(context, input),
    );
    return { id: value.id, code: value.code, changeSetId };
  },
  observe: ({ archive }, { id, observation }) =>
    making(archive, 'signal.observe', (context) => observe(context, id, observation)),
  editObservation: ({ archive }, { observationId, observation }) =>
    doing(archive, 'observation.update', (context) => editObservation(context, observationId, observation)),
  removeObservation: ({ archive }, { observationId }) =>
    doing(archive, 'observation.remove', (context) => removeObservation(context, observationId)),
  interpret: ({ archive }, { id, text }) =>
    making(archive, 'signal.interpret', (context) => interpret(context, id, text)),
  editInterpretation: ({ archive }, { interpretationId, text }) =>
    doing(archive, 'interpretation.update', (context) => editInterpretation(context, interpretationId, text)),
  removeInterpretation: ({ archive }, { interpretationId }) =>
    doing(archive, 'interpretation.remove', (context) => removeInterpretation(context, interpretationId)),
  advance: ({ archive }, { id, ...step }) =>
    making(archive, 'signal.advance', (context) => advance(context, id, step)),
  correctStep: ({ archive }, { stepId, ...step }) =>
    doing(archive, 'step.correct', (context) => correctStep(context, stepId, step)),
  rate: ({ archive }, { id, criterion, value }) =>
    doing(archive, 'signal.rate', (context) => rate(context, id, criterion, value)),

  dismissDuplicate: ({ archive }, { pair: [sourceId, targetId] }) =>
    doing(archive, 'signal.distinguish', async (context) => {
      await addRelation(context, { type: 'distinct-de', sourceId, targetId, date: null, comment: '' });
    }),
  merge: ({ archive }, { keepId, mergeId }) =>
    doing(archive, 'signal.merge', (context) => mergeSignals(context, keepId, mergeId)),

  async createGroup({ archive }, input) {
    const { value, changeSetId } = await archive.write('group.create', (context) =>
      createGroup(context, input),
    );
    return { id: value.id, code: value.code, changeSetId };
  },
  group: ({ archive }, { groupId, memberIds }) =>
    doing(archive, 'group.add', (context) => addMembers(context, groupId, memberIds)),
  ungroup: ({ archive }, { groupId, memberIds }) =>
    doing(archive, 'group.remove', (context) => removeMembers(context, groupId, memberIds)),
};

/** Does one intent that makes something, and gives its id. */
async function making(archive: Archive, intent: string, work: (context: WriteContext) => Promise<string>) {
  const { value, changeSetId } = await archive.write(intent, work);
  return { id: value, changeSetId };
}

/** Does one intent. */
async function doing(archive: Archive, intent: string, work: (context: WriteContext) => Promise<void>) {
  const { changeSetId } = await archive.write(intent, work);
  return { changeSetId };
}
