import type { KeyboardEvent } from 'react';

/** True for what sends a text being written: Ctrl or Command with Enter. */
export const sends = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);
