/** Put on what covers the page whole: the page under it is then out of reach, for the keyboard too. */
export const MODAL = { 'data-modal': '' } as const;

/** How long a window may take to close once its last key was pressed, in milliseconds. */
const CLOSING = 1000;

const isModalOpen = (): boolean => document.querySelector('[data-modal]') !== null;

/**
 * Runs what acts on the page, unless a window stands over it: one would not see it happen. A window that was closing, what it
 * holds being kept, only delays it.
 */
export function onPage(run: () => void): void {
  const until = performance.now() + CLOSING;
  const attempt = () => {
    if (!isModalOpen()) run();
    else if (performance.now() < until) window.setTimeout(attempt, 30);
  };
  attempt();
}
