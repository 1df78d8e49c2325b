import { plural } from '@lingui/core/macro';
import type { LinkChoiceInput } from '#preload/contract/links.ts';
import { flushAll } from '../../app/flush.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { showUndo } from '../records/undo.ts';
import { t } from '@lingui/core/macro';

/** Makes links of some places, after what is being typed was kept, and offers the way back. True when it was done. */
export async function linkPlaces(choices: readonly LinkChoiceInput[]): Promise<boolean> {
  try {
    await flushAll();
    const { linked, left, notes, changeSetId } = await client.links.link({ choices: [...choices] });
    const inNotes = plural(notes, { one: 'dans une note', other: 'dans # notes' });
    const done = plural(linked, { one: 'Un lien fait', other: '# liens faits' });
    const rest = plural(left, {
      one: 'Un passage a changé entre-temps et reste tel quel.',
      other: '# passages ont changé entre-temps et restent tels quels.',
    });
    if (changeSetId === null) showToast({ text: rest });
    else showUndo(`${done} ${inNotes}.${left > 0 ? ` ${rest}` : ''}`, changeSetId);
    return changeSetId !== null;
  } catch (error) {
    showToast({ text: sentenceNow(error) });
    return false;
  }
}

/** Never again proposes to link the text of one record to another; the way back is offered. */
export async function refuse(
  source: { id: string; title: string },
  target: { id: string; title: string },
): Promise<void> {
  try {
    const { changeSetId } = await client.links.refuse({ sourceId: source.id, targetId: target.id });
    showUndo(t`Le lien de « ${source.title} » vers « ${target.title} » ne sera plus proposé.`, changeSetId);
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}

/** Proposes again to link the text of one record to another; the way back is offered. */
export async function allow(
  source: { id: string; title: string },
  target: { id: string; title: string },
): Promise<void> {
  try {
    const { changeSetId } = await client.links.allow({ sourceId: source.id, targetId: target.id });
    showUndo(t`Le lien de « ${source.title} » vers « ${target.title} » est de nouveau proposé.`, changeSetId);
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}
