import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposedName } from '#main/files/proposed-name.ts';

describe('a proposed file name', () => {
  test.each([
    ['Étude « confiance » 2018.docx', 'Étude « confiance » 2018.docx'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\notepad.exe', 'C--Windows-notepad.exe'],
    ['Bilan : où en est-on ?.md', 'Bilan - où en est-on -.md'],
    ['con.docx', 'vigie con.docx'],
    ['LPT1', 'vigie LPT1'],
    ['facture\u202excod.exe', 'facturexcod.exe'],
    ['...', 'vigie'],
    ['', 'vigie'],
    ['.docx', 'docx'],
    ['note. ', 'note'],
  ])('of %j is %j', (name, proposed) => {
    expect(proposedName(name)).toBe(proposed);
  });

  test('is a plain name on every system, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const proposed = proposedName(name);
        expect(proposed).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
        expect(proposed).not.toMatch(/^\.|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect([...proposed].length).toBeLessThanOrEqual(120);
        expect(proposed).not.toBe('');
      }),
    );
  });
});
