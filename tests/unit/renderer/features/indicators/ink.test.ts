import { expect, test } from 'vitest';
import { PAPER_INK } from '#db/interchange/drawing/charts.ts';
import { chartInk } from '#renderer/features/indicators/chart/ink.ts';

test('a chart in a document has the light colours of the screen', () => {
  expect(PAPER_INK).toEqual(chartInk('light'));
});
