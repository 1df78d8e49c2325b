import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import * as css from './outline.css.ts';

/** The words of a section, written in its row. `onDone` hears them, or null when they stay as they were. */
export function RenameField({ text, onDone }: { text: string; onDone: (words: string | null) => void }) {
  const { t } = useLingui();
  const [words, setWords] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => {
    // Whatever opened the field (a menu that closes) gives the focus back first.
    const timer = window.setTimeout(() => {
      field.current?.focus();
      field.current?.select();
    }, 30);
    return () => window.clearTimeout(timer);
  }, []);
  const done = (result: string | null) => {
    if (over.current) return;
    over.current = true;
    onDone(result === null || result.trim() === text ? null : result.trim());
  };
  return (
    <input
      ref={field}
      className={css.field}
      aria-label={t`Titre de la section`}
      value={words}
      maxLength={500}
      onChange={(event) => setWords(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') done(words);
        else if (event.key === 'Escape') done(null);
        else return;
        event.preventDefault();
      }}
      onBlur={() => done(words)}
    />
  );
}
