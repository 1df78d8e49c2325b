import { Trans, useLingui } from '@lingui/react/macro';
import { Presentation as Sign } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { roomyText } from '../timeline/timeline.css.ts';
import { type SlideRead, SlideShow } from './SlideShow.tsx';

/** One slide, made when it comes on screen. */
export type Slide = () => SlideRead;

/** The button that shows a page step by step over the whole screen. `slides` is asked when it is pressed. */
export function PresentSlides({
  slides,
  isDisabled,
}: {
  slides: () => readonly Slide[];
  isDisabled?: boolean;
}) {
  const { t } = useLingui();
  const [shown, setShown] = useState<readonly Slide[] | null>(null);
  return (
    <>
      <Button
        compact
        aria-label={t`Présenter`}
        {...(isDisabled !== undefined && { isDisabled })}
        onPress={() => {
          const made = slides();
          if (made.length > 0) setShown(made);
        }}
      >
        <Sign size={14} aria-hidden />
        <span className={roomyText}>
          <Trans>Présenter</Trans>
        </span>
      </Button>
      {shown && (
        <SlideShow
          count={shown.length}
          slideAt={(at) => shown[at]?.() ?? null}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
