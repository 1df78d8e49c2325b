import type { Locale } from '../locale.ts';
import type { StepProblem } from './lifecycle.ts';
import { isSignalState, SIGNAL_STATE_LABELS } from './vocabulary.ts';

/** Why a step of a signal's life cannot be written, in one sentence. `from` and `to` are states. */
export function stepSentence(
  { problem, from, to }: { problem: StepProblem; from: string; to: string },
  locale: Locale,
): string {
  const name = (state: string) => (isSignalState(state) ? SIGNAL_STATE_LABELS[state][locale] : state);
  const fr = locale === 'fr';
  switch (problem) {
    case 'not-allowed':
      return fr
        ? `Un signal « ${name(from)} » ne devient pas « ${name(to)} » : il y a une étape entre les deux.`
        : `A “${name(from)}” signal does not become “${name(to)}”: there is a step in between.`;
    case 'no-reason':
      return fr
        ? 'Chaque étape dit sa raison : écrivez-la en quelques mots.'
        : 'Each step says its reason: write it in a few words.';
    case 'before-last':
      return fr
        ? 'Cette étape serait datée avant celle qui la précède, ou avant la capture.'
        : 'This step would be dated before the one that precedes it, or before the capture.';
    case 'after-next':
      return fr
        ? 'Cette étape serait datée après celle qui la suit.'
        : 'This step would be dated after the one that follows it.';
    case 'in-future':
      return fr
        ? 'Une étape a eu lieu : sa date ne peut pas être à venir.'
        : 'A step has taken place: its date cannot be to come.';
    case 'review-before':
      return fr
        ? 'La prochaine revue vient après l’étape qui l’annonce.'
        : 'The next review comes after the step that announces it.';
  }
}
