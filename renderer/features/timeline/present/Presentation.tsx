import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, NotebookText, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { IMPACT_LABELS, KIND_LABELS } from '#db/domain/vocabulary.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconButton, IconToggle } from '../../../ui/button/IconButton.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { dateText } from '../names.ts';
import type { Span } from '../spans.ts';
import { SpeakerNotes } from './SpeakerNotes.tsx';
import { Produced } from './Produced.tsx';
import { ReviewSlide } from './ReviewSlide.tsx';
import { placeAfter, type RecordStep, type Step } from './steps.ts';
import { Strip } from './Strip.tsx';
import * as css from './present.css.ts';

/**
 * Records, and what the review says, one after the other over the whole screen, in large type, with their place in time and
 * notes for who speaks.
 * Arrows and Page keys go on and back, N shows the notes, Escape ends.
 */
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
  const { t } = useLingui();
  const [at, setAt] = useState(0);
  const [hasNotes, setHasNotes] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  useFullScreen(onClose);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A button that has the focus keeps its own keys.
      const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      if (event.altKey || event.ctrlKey || event.metaKey || (onButton && /^( |Enter)$/.test(event.key)))
        return;
      const place = placeAfter(event.key, at, steps.length);
      if (place === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (place === 'end') onClose();
      else if (place === 'notes') setHasNotes((shown) => !shown);
      else setAt(place);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [at, steps.length, onClose]);
  const step = steps[at];
  if (!step) return null;
  const place = 'thread' in step ? step.place : step.span;
  return (
    <ModalOverlay isOpen className={css.veil} isKeyboardDismissDisabled>
      <Modal className={css.modal}>
        <Dialog className={css.dialog} aria-label={t`Présentation`}>
          <div className={css.stage} ref={stage}>
            {'thread' in step ? (
              <ReviewSlide key={step.thread.id} step={step} />
            ) : (
              <Slide
                key={step.span.item.id}
                step={step}
                cycle={titles.get(step.span.item.cycleId ?? '') ?? null}
              />
            )}
            <Strip spans={spans} current={place} />
          </div>
          {hasNotes && <SpeakerNotes step={step} next={steps[at + 1] ?? null} />}
          <div className={css.controls}>
            <IconButton
              icon={ChevronLeft}
              size={22}
              label={t`Étape précédente`}
              isDisabled={at === 0}
              onPress={() => setAt(at - 1)}
            />
            <span className={css.place} role="status">
              <Trans>
                {at + 1} sur {steps.length}
              </Trans>
            </span>
            <IconButton
              icon={ChevronRight}
              size={22}
              label={t`Étape suivante`}
              isDisabled={at === steps.length - 1}
              onPress={() => setAt(at + 1)}
            />
            <IconToggle
              icon={NotebookText}
              size={20}
              label={t`Notes de l’orateur`}
              shortcut="N"
              isSelected={hasNotes}
              onChange={setHasNotes}
            />
            <IconButton icon={X} size={20} label={t`Terminer`} shortcut={t`Échap`} onPress={onClose} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
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

/** Takes the whole screen while shown, where the browser lets it; leaving it otherwise ends the presentation. */
function useFullScreen(onLeave: () => void): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const root = document.documentElement;
    let taken = false;
    // Refused without a gesture or by policy: the window alone serves as well.
    root.requestFullscreen().then(
      () => (taken = true),
      () => (taken = false),
    );
    const onChange = () => {
      if (taken && !document.fullscreenElement) leave.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
}
