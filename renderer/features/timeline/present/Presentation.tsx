import { useLingui } from '@lingui/react/macro';
import { IMPACT_LABELS, KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import * as css from '../../present/present.css.ts';
import { SlideShow } from '../../present/SlideShow.tsx';
import { dateText } from '../names.ts';
import type { Span } from '../spans.ts';
import { Produced } from './Produced.tsx';
import { ReviewSlide } from './ReviewSlide.tsx';
import { SpeakerNotes } from './SpeakerNotes.tsx';
import type { RecordStep, Step } from './steps.ts';
import { Strip } from './Strip.tsx';

/** Records, and what the review says, one after the other in large type, with their place in time. */
export function Presentation({
  steps,
  spans,
  titles,
  onClose,
}: {
  steps: readonly Step[];
  /** All that is dated: what the strip of time shows behind. */
  spans: readonly Span[];
  titles: ReadonlyMap<string, string>;
  onClose: () => void;
}) {
  const slideAt = (at: number) => {
    const step = steps[at];
    if (!step) return null;
    const content = (
      <>
        {'thread' in step ? (
          <ReviewSlide key={step.thread.id} step={step} />
        ) : (
          <Slide
            key={step.span.item.id}
            step={step}
            cycle={titles.get(step.span.item.cycleId ?? '') ?? null}
          />
        )}
        <Strip spans={spans} current={'thread' in step ? step.place : step.span} />
      </>
    );
    return { content, notes: <SpeakerNotes step={step} next={steps[at + 1] ?? null} /> };
  };
  return <SlideShow count={steps.length} slideAt={slideAt} onClose={onClose} />;
}

function Slide({ step: { span, produced }, cycle }: { step: RecordStep; cycle: string | null }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { item } = span;
  return (
    <div className={css.slide} aria-live="polite">
      <p className={css.kind}>
        <KindIcon kind={item.kind} size={30} />
        {KIND_LABELS[item.kind].one[locale]} · {item.code}
      </p>
      <h2 className={css.title}>{item.title}</h2>
      {item.date && <p className={css.date}>{dateText(item.date, locale)}</p>}
      {item.planned && <p className={css.date}>{t`annoncé : ${dateText(item.planned, locale)}`}</p>}
      {cycle && <p className={css.more}>{cycle}</p>}
      {item.impacts.length > 0 && (
        <p className={css.more}>{item.impacts.map((impact) => IMPACT_LABELS[impact][locale]).join(' · ')}</p>
      )}
      <Produced produced={produced} />
    </div>
  );
}
