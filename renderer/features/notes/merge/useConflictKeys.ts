import { useCallback, useEffect, type RefObject } from 'react';

/**
 * F7 goes to the next block one has to choose in, Maj+F7 to the one before, as between the changes of two states: to what is
 * chosen there now. Gives the same for buttons.
 */
export function useConflictKeys(list: RefObject<HTMLElement | null>): (step: 1 | -1) => void {
  const go = useCallback(
    (step: 1 | -1) => {
      const conflicts = [...(list.current?.querySelectorAll<HTMLElement>('[data-conflict]') ?? [])];
      if (conflicts.length === 0) return;
      const here = conflicts.findIndex((one) => one.contains(document.activeElement));
      const from = here < 0 && step < 0 ? 0 : here;
      const next = conflicts[(from + step + conflicts.length) % conflicts.length];
      next?.querySelector<HTMLElement>('input:checked')?.focus();
      next?.scrollIntoView({ block: 'center' });
    },
    [list],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
  return go;
}
