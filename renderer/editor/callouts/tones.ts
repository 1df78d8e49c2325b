import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import {
  CircleHelp,
  Lightbulb,
  MessageSquareQuote,
  Pin,
  StickyNote,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { CalloutTone } from '#db/domain/document/types.ts';

/** A callout of each tone, as the menus name it. */
export const CALLOUT_NAMES: Readonly<Record<CalloutTone, MessageDescriptor>> = {
  note: msg`Encadré : note`,
  question: msg`Encadré : question`,
  idee: msg`Encadré : idée`,
  constat: msg`Encadré : constat`,
  attention: msg`Encadré : attention`,
  citation: msg`Encadré : verbatim`,
};

/** Words one may look for it by, without accents. */
export const CALLOUT_OTHER_WORDS: Readonly<Record<CalloutTone, string>> = {
  note: 'note information remarque',
  question: 'question interrogation',
  idee: 'idee piste conseil tip idea',
  constat: 'constat resultat important finding',
  attention: 'attention avertissement prudence warning',
  citation: 'citation verbatim parole quote',
};

export const CALLOUT_ICONS: Readonly<Record<CalloutTone, LucideIcon>> = {
  note: StickyNote,
  question: CircleHelp,
  idee: Lightbulb,
  constat: Pin,
  attention: TriangleAlert,
  citation: MessageSquareQuote,
};
