import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeUrl, parseRecordUrl } from '#db/domain/document/url.ts';
import { newId } from '#db/domain/ids.ts';

describe('the address of a link', () => {
  it.each([
    ['https://www.insee.fr/fr/', 'https://www.insee.fr/fr/'],
    ['HTTP://Exemple.FR', 'http://exemple.fr/'],
    ['www.exemple.fr/étude', 'https://www.exemple.fr/%C3%A9tude'],
    ['  https://exemple.fr/a b ', 'https://exemple.fr/a%20b'],
    [
      'mailto:contact@exemple.fr?subject=Bonjour à tous&attach=/etc/passwd&bcc=x@y.z',
      'mailto:contact@exemple.fr?subject=Bonjour%20%C3%A0%20tous',
    ],
  ])('%s is kept as %s', (typed, kept) => expect(normalizeUrl(typed)).toBe(kept));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://exemple.fr/1',
    '//exemple.fr',
    '/etc/passwd',
    '#ancre',
    'note.md',
    'https://',
    'https:exemple',
    'mailto:',
    'mailto:a@b%0d%0aBcc:c@d',
    'vigie:1',
    'vigie:../../x',
    `vigie:${newId()}?x`,
    '',
    `https://exemple.fr/${'a'.repeat(5000)}`,
  ])('%j is refused', (typed) => expect(normalizeUrl(typed)).toBeNull());

  it('is a scheme the archive keeps or nothing, and normal forms stay as they are', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.string().map((rest) => `javascript:${rest}`),
      fc.string().map((rest) => `mailto:${rest}@b.c?body=${rest}`),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const url = normalizeUrl(typed);
        if (url === null) return;
        expect(url).toMatch(/^(https?:\/\/[^/]|mailto:.+@|vigie:)/);
        expect(normalizeUrl(url)).toBe(url);
      }),
      { numRuns: 1000 },
    );
  });

  it('may lead to a record of the archive and a block of its note', () => {
    const id = newId();
    expect(normalizeUrl(`vigie:${id}`)).toBe(`vigie:${id}`);
    expect(parseRecordUrl(`vigie:${id}`)).toEqual({ recordId: id, blockId: null });
    expect(parseRecordUrl(`vigie:${id}#abc234`)).toEqual({ recordId: id, blockId: 'abc234' });
    expect(parseRecordUrl('https://exemple.fr/')).toBeNull();
  });
});
