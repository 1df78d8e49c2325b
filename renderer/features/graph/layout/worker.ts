import { layOut, type LayoutInput, type LayoutStep } from './simulate.ts';

/** What the page sends, and is sent back: steps of the layout, the last one with `done` at 1. */
self.onmessage = (event: MessageEvent<LayoutInput>) => {
  const steps = layOut(event.data);
  const next = () => {
    const { value, done } = steps.next();
    if (done) return;
    (self as unknown as { postMessage(step: LayoutStep): void }).postMessage(value);
    // Between two shares of the work, a worker that is no longer wanted can be stopped.
    setTimeout(next);
  };
  next();
};
