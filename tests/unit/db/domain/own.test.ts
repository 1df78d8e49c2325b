import { describe, expect, test } from 'vitest';
import { formatOf } from '#db/attachments/text/extract.ts';
import { textOfHtml } from '#db/attachments/text/html.ts';
import { own } from '#db/domain/own.ts';
import { languageName } from '#db/interchange/exporters/bibliography/languages.ts';
import { lettersOf } from '#db/interchange/exporters/docx/pagination/letters.ts';
import { typeOf } from '#db/interchange/importers/bibliography/types.ts';
import { mediaTypeOf } from '#db/interchange/importers/documents/files.ts';

/** What every object answers to, though no one put it there. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype)];

describe.each(INHERITED)('« %s », a word like another', (word) => {
  test('is in no table that does not hold it', () => {
    expect(own({}, word)).toBeUndefined();
    expect(own(Object.fromEntries([[word, 1]]), word)).toBe(1);
  });

  test('names no kind of file, entity, language, font or publication', () => {
    expect(mediaTypeOf(`note.${word}`)).toBe('application/octet-stream');
    expect(formatOf(word, `note.${word}`)).toBeNull();
    expect(textOfHtml(`un &${word}; mot`)).toBe(`un &${word}; mot`);
    expect(languageName(word)).toBe(word);
    expect(lettersOf(word)).toBe(lettersOf('Arial'));
    expect(typeOf(word, '').type).toBe('');
    expect(typeOf('misc', word)).toMatchObject({ type: '', genre: word });
  });
});
