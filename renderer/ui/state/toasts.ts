import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export type ToastContent = {
  text: string;
  /** One action at most, for instance to undo. */
  action?: { label: string; run: () => void };
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Says something that needs no answer. It leaves after eight seconds, later while hovered or focused. */
export function showToast(content: ToastContent): void {
  toastQueue.add(content, { timeout: 8000 });
}
