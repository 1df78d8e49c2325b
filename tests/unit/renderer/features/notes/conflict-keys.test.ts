// @vitest-environment happy-dom
import { act, createElement, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { useConflictKeys } from '#renderer/features/notes/merge/useConflictKeys.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Page() {
  const list = useRef<HTMLDivElement>(null);
  useConflictKeys(list);
  const conflict = (name: string) =>
    createElement(
      'section',
      { 'data-conflict': true, key: name },
      createElement('input', { type: 'radio', name }),
      createElement('input', { type: 'radio', name, defaultChecked: true, id: name }),
    );
  return createElement('div', { ref: list }, conflict('one'), createElement('p'), conflict('two'));
}

test('F7 goes to what is chosen in the next block changed on both sides, Maj+F7 in the one before, round and round', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  onTestFinished(() => {
    act(() => root.unmount());
    host.remove();
  });
  act(() => root.render(createElement(Page)));
  const press = (init: KeyboardEventInit = {}) => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F7', ...init }));
    return document.activeElement?.id;
  };
  expect([press(), press(), press()]).toEqual(['one', 'two', 'one']);
  expect([press({ shiftKey: true }), press({ shiftKey: true })]).toEqual(['two', 'one']);
  expect(press({ altKey: true })).toBe('one');
});
