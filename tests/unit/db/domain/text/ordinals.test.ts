import { describe, expect, it } from 'vitest';
import { ordinalBefore } from '#db/domain/text/ordinals.ts';

const raised = (text: string) => {
  const found = ordinalBefore(text);
  return found && text.slice(found.start, found.end);
};

describe('the letters of an ordinal', () => {
  it.each([
    ['le 1er ', 'er'],
    ['la 1re ', 're'],
    ['les 1ers,', 'ers'],
    ['la 2e.', 'e'],
    ['les 20es ', 'es'],
    ['le 2nd ', 'nd'],
    ['la 2de ', 'de'],
    ['XIXe ', 'e'],
    ['Napoléon Ier ', 'er'],
    ['(3e)', 'e'],
    ['1er\u00a0', 'er'],
  ])('« %s » raises « %s »', (text, letters) => {
    expect(raised(text)).toBe(letters);
  });

  it.each(['le 1er', 'Vers ', 'Ce ', 'Me ', 'x1e ', '3,2e ', 'deux ', 'v2e ', '12345e ', 'e ', 'Xe'])(
    '« %s » has none to raise',
    (text) => {
      expect(raised(text)).toBeNull();
    },
  );
});
