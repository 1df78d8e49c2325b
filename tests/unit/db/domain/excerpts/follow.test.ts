import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followPassage } from '#db/domain/excerpts/follow.ts';
import type { DocumentText } from '#db/domain/document/walk.ts';

/** A text of blocks, each with an id, as a walk of a document gives it. */
function blocks(...lines: [id: string | null, text: string][]): DocumentText {
  let at = 0;
  return {
    text: lines.map(([, text]) => text).join('\n'),
    blocks: lines.map(([blockId, text]) => {
      const start = at;
      at += text.length + 1;
      return { blockId, start, end: start + text.length };
    }),
  };
}

/** The words a passage of `before` has in `after`. */
function followed(words: string, before: DocumentText, after: DocumentText): string | null {
  const start = before.text.indexOf(words);
  const found = followPassage({ start, end: start + words.length }, before, after);
  return found && after.text.slice(found.start, found.end);
}

const note = blocks(['a', 'Le cadre de l’alliance.'], ['b', 'La confiance vient du terrain, dit-elle.']);

describe('a coded passage', () => {
  it('stays its own when the text around it changes', () => {
    const after = blocks(
      ['a', 'Le cadre, revu, de l’alliance.'],
      ['n', 'Un ajout.'],
      ['b', 'Oui : la confiance vient du terrain, dit-elle encore.'],
    );
    expect(followed('confiance vient du terrain', note, after)).toBe('confiance vient du terrain');
  });
  it('takes in what is typed inside it', () => {
    const after = blocks(
      ['a', 'Le cadre de l’alliance.'],
      ['b', 'La confiance vient bien du terrain, dit-elle.'],
    );
    expect(followed('confiance vient du terrain', note, after)).toBe('confiance vient bien du terrain');
  });
  it('leaves outside what is typed at its edges', () => {
    const after = blocks(
      ['a', 'Le cadre de l’alliance.'],
      ['b', 'La (confiance vient du terrain), dit-elle.'],
    );
    expect(followed('confiance vient du terrain', note, after)).toBe('confiance vient du terrain');
  });
  it('keeps what is left when a part of it is deleted', () => {
    const after = blocks(['a', 'Le cadre de l’alliance.'], ['b', 'La confiance.']);
    expect(followed('confiance vient du terrain', note, after)).toBe('confiance');
  });
  it('follows its block', () => {
    const after = blocks(['b', 'La confiance vient du terrain, dit-elle.'], ['a', 'Le cadre de l’alliance.']);
    expect(followed('confiance vient du terrain', note, after)).toBe('confiance vient du terrain');
  });
  it('is found again where it was pasted', () => {
    const after = blocks(
      ['c', 'Ailleurs : la confiance vient du terrain.'],
      ['a', 'Le cadre de l’alliance.'],
    );
    expect(followed('confiance vient du terrain', note, after)).toBe('confiance vient du terrain');
  });
  it('is gone with its words', () => {
    const after = blocks(['a', 'Le cadre de l’alliance.'], ['b', 'Rien.']);
    expect(followed('confiance vient du terrain', note, after)).toBeNull();
    expect(followed('confiance vient du terrain', note, blocks(['a', 'Le cadre de l’alliance.']))).toBeNull();
  });
  it('may run over several blocks, one of which goes', () => {
    const before = blocks(['a', 'un deux'], ['b', 'trois'], ['c', 'quatre cinq']);
    expect(followed('deux\ntrois\nquatre', before, blocks(['a', 'un deux'], ['c', 'quatre cinq']))).toBe(
      'deux\nquatre',
    );
    expect(followed('deux\ntrois\nquatre', before, blocks(['b', 'trois'], ['c', 'quatre cinq']))).toBe(
      'trois\nquatre',
    );
  });
  it('is followed in a text whose blocks have no ids', () => {
    const before = blocks([null, 'La confiance vient du terrain.']);
    expect(
      followed(
        'confiance',
        before,
        blocks([null, 'Ce que dit le terrain.'], [null, 'La confiance vient du terrain.']),
      ),
    ).toBe('confiance');
  });

  const word = fc.stringMatching(/^[a-e]{1,4}$/);
  const line = fc.array(word, { minLength: 3, maxLength: 9 });
  it('is never anything but a passage of the text', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(line, { maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (old, now, from, length) => {
          const before = blocks(...old.map((words, n): [string, string] => [`b${n}`, words.join(' ')]));
          const after = blocks(...now.map((words, n): [string, string] => [`b${n}`, words.join(' ')]));
          const start = from % before.text.length;
          const end = start + 1 + (length % (before.text.length - start));
          const found = followPassage({ start, end }, before, after);
          if (found) {
            expect(found.start).toBeLessThan(found.end);
            expect(found.start).toBeGreaterThanOrEqual(0);
            expect(found.end).toBeLessThanOrEqual(after.text.length);
          }
        },
      ),
    );
  });
  it('has the same words whatever is typed before and after it in its block', () => {
    fc.assert(
      fc.property(line, line, line, fc.string(), fc.string(), (left, middle, right, newLeft, newRight) => {
        // Words of their own, so that no other passage reads the same.
        const words = `«${middle.join(' ')}»`;
        const before = blocks(['a', `${left.join(' ')} ${words} ${right.join(' ')}`]);
        const clean = (text: string) => text.replace(/[«»\n]/g, '');
        const after = blocks(['a', `${clean(newLeft)} ${words} ${clean(newRight)}`]);
        expect(followed(words, before, after)).toBe(words);
      }),
    );
  });
});
