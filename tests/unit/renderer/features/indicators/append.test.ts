import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import { withBlock } from '#renderer/features/indicators/live/append.ts';
import { asBlock, liveChart, liveFigure } from '#renderer/features/indicators/live/live.ts';

const types = (document: ReturnType<typeof withBlock>) => document.root.children.map(({ type }) => type);

describe('a block put at the end of a note', () => {
  test('takes the place of the empty line where a text begins', () => {
    const chart = build.chart(newId(), { title: 'Part' });
    expect(types(withBlock(build.emptyDocument(), chart))).toEqual(['chart']);
    expect(types(withBlock(build.note(build.paragraph('Avant')), chart))).toEqual(['paragraph', 'chart']);
  });

  test('has an id of its own', () => {
    const chart = build.chart(newId());
    const ids = withBlock(build.note(chart), chart).root.children.map((block) => block.$?.blockId);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('what an indicator gives to a note', () => {
  test('is nothing for a measure it has no more, and a chart of all its series otherwise', () => {
    const indicator = { id: newId(), title: 'Part' };
    expect(liveFigure(indicator, [], newId())).toBeNull();
    expect(asBlock(liveChart(indicator, []))).toMatchObject({ type: 'chart', series: [], title: 'Part' });
  });
});
