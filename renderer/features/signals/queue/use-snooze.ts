import { useLingui } from '@lingui/react/macro';
import { formatDate } from '#db/domain/dates/format.ts';
import type { QueueItem } from '#preload/contract/signals.ts';
import { saving } from '../../../app/status.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { showUndo } from '../../records/undo.ts';
import { monthsLater } from '../sheet/review-day.ts';
import { today } from '../sheet/use-sheet.ts';

/** Puts the review of a signal off, by a step that says so; what fails shows in the status line. */
export function useSnooze(): (item: QueueItem, months: number) => void {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  return ({ signal, state }, months) => {
    const day = today();
    const reviewDay = monthsLater(day, months);
    const until = formatDate({ edtf: reviewDay, wording: null }, locale, 'long');
    saving(
      () =>
        client.signals.advance({
          id: signal.id,
          state,
          day,
          reason: t`Revue repoussée au ${until}.`,
          reviewDay,
        }),
      sentenceOf,
    )
      .then(({ changeSetId }) => showUndo(t`${signal.code} : revue repoussée au ${until}.`, changeSetId))
      .catch(() => undefined);
  };
}
