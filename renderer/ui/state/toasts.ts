import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

type ToastAction = { label: string; run: () => void };

export type ToastContent = {
  text: string;
  /** One action, for instance to undo; a second one when the first leads elsewhere. */
  action?: ToastAction;
  second?: ToastAction;
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Says something that needs no answer. It leaves after eight seconds, later while hovered or focused. */
export function showToast(content: ToastContent): void {
  toastQueue.add(content, { timeout: 8000 });
}
