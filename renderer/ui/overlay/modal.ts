/** Put on what covers the page whole: the page under it is then out of reach, for the keyboard too. */
export const MODAL = { 'data-modal': '' } as const;

/** True while a window stands over the page. */
export function isModalOpen(): boolean {
  return document.querySelector('[data-modal]') !== null;
}
