import { useLingui } from '@lingui/react/macro';
import { Gavel, MessageSquare } from 'lucide-react';
import { NATURE_LABELS } from '#db/domain/review/states.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { dayText } from '../../review/dates.ts';
import { useSubjectName } from '../../review/SubjectTitle.tsx';
import { unbroken } from '../../review/unbroken.ts';
import { Produced } from './Produced.tsx';
import type { ReviewStep } from './steps.ts';
import * as css from '../../present/present.css.ts';

/** Beyond this many letters a text is written smaller, so that it fits. */
const LONG = 140;

/** What was said or decided, in large type, under the name of what it is about. */
export function ReviewSlide({ step: { thread, produced } }: { step: ReviewStep }) {
  const { t } = useLingui();
  const locale = useLocale();
  const nameOf = useSubjectName();
  const Sign = thread.nature === 'decision' ? Gavel : MessageSquare;
  return (
    <div className={css.slide} aria-live="polite">
      <p className={css.kind}>
        <Sign size={30} aria-hidden />
        {NATURE_LABELS[thread.nature][locale]} · {nameOf(thread.on)}
      </p>
      <h2 className={thread.text.length > LONG ? css.longTitle : css.title}>{unbroken(thread.text)}</h2>
      {thread.due && (
        <p className={css.date}>
          {thread.late
            ? t`en retard : ${dayText(thread.due, locale)}`
            : t`pour le ${dayText(thread.due, locale)}`}
        </p>
      )}
      <p className={css.more}>
        {thread.author && `${thread.author.name} · `}
        {dayText(thread.at.slice(0, 10), locale)}
      </p>
      <Produced produced={produced} />
    </div>
  );
}
