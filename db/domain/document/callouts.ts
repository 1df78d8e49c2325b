import type { Localized } from '../locale.ts';
import type { BlockNode, CalloutNode, CalloutTone, InlineNode } from './types.ts';

/** What a tone is called: the title of a callout that has none. */
export const CALLOUT_LABELS: Readonly<Record<CalloutTone, Localized>> = {
  note: { fr: 'Note', en: 'Note' },
  question: { fr: 'Question', en: 'Question' },
  idee: { fr: 'Idée', en: 'Idea' },
  constat: { fr: 'Constat', en: 'Finding' },
  attention: { fr: 'Attention', en: 'Caution' },
  citation: { fr: 'Verbatim', en: 'Verbatim' },
};

/** The words of a callout's title, none when it has no title of its own, and the blocks under it. */
export function partsOfCallout(callout: CalloutNode): { title: readonly InlineNode[]; body: BlockNode[] } {
  const title = callout.children.flatMap((child) => (child.type === 'callouttitle' ? child.children : []));
  return { title, body: callout.children.filter((child) => child.type !== 'callouttitle') };
}
