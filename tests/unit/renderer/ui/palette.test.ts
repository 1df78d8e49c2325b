import { describe, expect, test } from 'vitest';
import { KINDS } from '#db/domain/kinds.ts';
import { contrast } from '#renderer/ui/theme/colour.ts';
import { PALETTE, kindColours, type Scheme } from '#renderer/ui/theme/palette.ts';

describe.each<Scheme>(['light', 'dark'])('the %s palette', (scheme) => {
  const palette = PALETTE[scheme];

  test.each(KINDS)('names and draws %s legibly', (kind) => {
    const { mark, onRail, fill, text } = kindColours(kind, scheme);
    for (const ground of [fill, palette.paper, palette.surface]) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [palette.paper, palette.surface])
      expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(onRail, palette.rail)).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['ink', 'paper'],
    ['ink', 'selected'],
    ['muted', 'paper'],
    ['muted', 'surface'],
    ['muted', 'raised'],
    ['muted', 'hover'],
    ['muted', 'selected'],
    ['railInk', 'rail'],
    ['railInk', 'railActive'],
    ['railMuted', 'rail'],
    ['railMuted', 'railActive'],
    ['onAccent', 'accent'],
    ['onAccent', 'accentHover'],
    ['accentText', 'accentPale'],
    ['accentText', 'paper'],
    ['dangerText', 'dangerPale'],
    ['dangerText', 'surface'],
    ['warningText', 'warningPale'],
    ['successText', 'surface'],
    ['markInk', 'mark'],
  ] as const)('reads %s on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('draws the edges of fields so that they are seen', () => {
    expect(contrast(palette.lineStrong, palette.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.accent, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
