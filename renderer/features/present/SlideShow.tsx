import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, NotebookText, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton, IconToggle } from '../../ui/button/IconButton.tsx';
import { placeAfter } from './place-after.ts';
import { MODAL } from '../../ui/overlay/modal.ts';
import * as css from './present.css.ts';
import { useFullScreen } from './use-full-screen.ts';

/** What is on the screen at one step, and what the speaker has beside it. */
export type SlideRead = { content: ReactNode; notes: ReactNode };

/**
 * Slides one after the other over the whole screen, in large type, with notes for who speaks. Arrows and Page keys go on and
 * back, N shows the notes, Escape ends. `slideAt` is asked for the slide on screen only.
 */
export function SlideShow({
  count,
  slideAt,
  onClose,
}: {
  count: number;
  slideAt: (at: number) => SlideRead | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [at, setAt] = useState(0);
  const [hasNotes, setHasNotes] = useState(false);
  useFullScreen(onClose);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A button that has the focus keeps its own keys.
      const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      if (event.altKey || event.ctrlKey || event.metaKey || (onButton && /^( |Enter)$/.test(event.key)))
        return;
      const place = placeAfter(event.key, at, count);
      if (place === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (place === 'end') onClose();
      else if (place === 'notes') setHasNotes((shown) => !shown);
      else setAt(place);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [at, count, onClose]);
  const slide = slideAt(at);
  if (!slide) return null;
  return (
    <ModalOverlay {...MODAL} isOpen className={css.veil} isKeyboardDismissDisabled>
      <Modal className={css.modal}>
        <Dialog className={css.dialog} aria-label={t`Présentation`}>
          <div className={css.stage}>{slide.content}</div>
          {hasNotes && (
            <aside className={css.notes} aria-label={t`Notes de l’orateur`} tabIndex={0}>
              {slide.notes}
            </aside>
          )}
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
                {at + 1} sur {count}
              </Trans>
            </span>
            <IconButton
              icon={ChevronRight}
              size={22}
              label={t`Étape suivante`}
              isDisabled={at === count - 1}
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
