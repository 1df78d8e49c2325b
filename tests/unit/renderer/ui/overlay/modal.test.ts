// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onPage } from '#renderer/ui/overlay/modal.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const openWindow = (): HTMLElement => {
  const window = document.createElement('div');
  window.dataset['modal'] = '';
  document.body.append(window);
  return window;
};

test('what acts on the page runs at once when nothing covers it', () => {
  const run = vi.fn();
  onPage(run);
  expect(run).toHaveBeenCalledOnce();
});

test('under a window nothing happens, neither then nor when it closes long after', () => {
  const run = vi.fn();
  const open = openWindow();
  onPage(run);
  vi.advanceTimersByTime(5000);
  open.remove();
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
});

test('a window that closes at once only delays it', () => {
  const run = vi.fn();
  const open = openWindow();
  onPage(run);
  vi.advanceTimersByTime(300);
  expect(run).not.toHaveBeenCalled();
  open.remove();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledOnce();
});
