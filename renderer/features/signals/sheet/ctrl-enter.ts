import type { KeyboardEvent } from 'react';

/** Runs `save` on Ctrl+Enter, or Command+Enter, wherever the focus is in a form. */
export function onCtrlEnter(save: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
}
