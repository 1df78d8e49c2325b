import { Trans } from '@lingui/react/macro';
import { Presentation as Sign } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.tsx';
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
  const [shown, setShown] = useState<readonly Slide[] | null>(null);
  return (
    <>
      <Button
        compact
        {...(isDisabled !== undefined && { isDisabled })}
        onPress={() => {
          const made = slides();
          if (made.length > 0) setShown(made);
        }}
      >
        <Sign size={14} aria-hidden />
        <Trans>Présenter</Trans>
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
