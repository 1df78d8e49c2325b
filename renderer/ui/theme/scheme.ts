import { useSyncExternalStore } from 'react';
import type { Scheme } from './palette.ts';

export type SchemeChoice = Scheme | 'system';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** The scheme a choice means now, on this machine. */
export function resolveScheme(choice: SchemeChoice): Scheme {
  if (choice !== 'system') return choice;
  return dark().matches ? 'dark' : 'light';
}

/** Puts a choice on the page and keeps following the machine while it is `system`. Returns what stops it. */
export function applyScheme(choice: SchemeChoice): () => void {
  const put = () => {
    document.documentElement.dataset['theme'] = resolveScheme(choice);
  };
  put();
  const media = dark();
  media.addEventListener('change', put);
  return () => media.removeEventListener('change', put);
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The scheme on screen, for what draws its own pixels. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
  );
}
