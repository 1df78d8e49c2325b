import type { review } from '#preload/contract/review.ts';
import type { Handlers } from '../connection/handlers.ts';
import { addAnswer, addComment, editItem, removeItem, setItemState } from './commands.ts';
import {
  comparePictureWith,
  listPictures,
  openPicture,
  photograph,
  removePicture,
} from './picture/pictures.ts';
import { commentedSubjects, listThreads } from './threads.ts';
import { readValidations, validateRecords, validationCounts, validationHistory } from './validations.ts';

/** The door of the director's review: comments and decisions, validations, frozen pictures. */
export const reviewHandlers: Handlers<typeof review> = {
  threads: ({ archive }, input) => listThreads(archive.reader, archive.authorId, input),
  subjects: ({ archive }) => commentedSubjects(archive.reader),
  async comment({ archive }, input) {
    const { value, changeSetId } = await archive.write('review.comment', (context) =>
      addComment(context, input),
    );
    return { id: value, changeSetId };
  },
  async answer({ archive }, { id, text }) {
    const { value, changeSetId } = await archive.write('review.answer', (context) =>
      addAnswer(context, id, text),
    );
    return { id: value, changeSetId };
  },
  async edit({ archive }, { id, ...patch }) {
    const { changeSetId } = await archive.write('review.edit', (context) => editItem(context, id, patch));
    return { changeSetId };
  },
  async remove({ archive }, { id }) {
    const { changeSetId } = await archive.write('review.remove', (context) => removeItem(context, id));
    return { changeSetId };
  },
  async setState({ archive }, { id, state }) {
    const intent = state === 'clos' ? 'review.close' : 'review.reopen';
    const { changeSetId } = await archive.write(intent, (context) => setItemState(context, id, state));
    return { changeSetId };
  },

  validations: ({ archive }, { ids }) => readValidations(archive.reader, ids),
  validationHistory: ({ archive }, { id }) => validationHistory(archive.reader, id),
  validationCounts: ({ archive }) => validationCounts(archive.reader),
  async validate({ archive }, { ids, state, reason }) {
    const { value, changeSetId } = await archive.write('review.validate', (context) =>
      validateRecords(context, ids, state, reason),
    );
    return { count: value, changeSetId };
  },

  pictures: ({ archive }) => listPictures(archive.reader),
  photograph: ({ archive, signal }, input) => photograph(archive, input, signal),
  picture: ({ archive, signal }, input) => openPicture(archive, input, signal),
  removePicture: ({ archive }, { id }) => removePicture(archive, id),
  compare: ({ archive, signal }, input) => comparePictureWith(archive, input, signal),
};
