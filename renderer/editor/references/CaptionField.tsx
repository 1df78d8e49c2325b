import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Place } from './places.ts';
import * as css from './references.css.ts';
import { usePlaceWords } from './words.ts';

/** The caption of a figure or a table, written where it is read; its number comes by itself once there are words. */
export function CaptionField({
  place,
  caption,
  readOnly,
  autoFocus,
  onDone,
}: {
  place: Place | undefined;
  caption: string;
  readOnly: boolean;
  autoFocus: boolean;
  onDone: (caption: string) => void;
}) {
  const { t } = useLingui();
  const { headOf } = usePlaceWords();
  const [words, setWords] = useState(caption);
  const [known, setKnown] = useState(caption);
  const field = useRef<HTMLTextAreaElement>(null);
  // Undone, or changed elsewhere: the field follows.
  if (known !== caption) {
    setKnown(caption);
    setWords(caption);
  }
  useEffect(() => {
    if (!autoFocus) return;
    const timer = window.setTimeout(() => field.current?.focus(), 30);
    return () => window.clearTimeout(timer);
  }, [autoFocus]);
  const head = place && caption !== '' ? headOf(place) : '';
  if (readOnly) {
    return caption === '' ? null : (
      <p className={css.caption}>
        <span className={css.captionHead}>{head}</span>
        {caption}
      </p>
    );
  }
  return (
    <div className={css.caption}>
      {head !== '' && <span className={css.captionHead}>{head}</span>}
      <textarea
        rows={1}
        ref={field}
        className={css.captionInput}
        aria-label={t`Légende`}
        placeholder={t`Légende`}
        value={words}
        maxLength={2000}
        onChange={(event) => setWords(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            onDone(words.trim());
          } else if (event.key === 'Escape') {
            setWords(caption);
            onDone(caption);
          }
        }}
        onBlur={() => onDone(words.trim())}
      />
    </div>
  );
}
