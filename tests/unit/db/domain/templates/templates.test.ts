import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mention, note, paragraph, text } from '#db/domain/document/build.ts';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { newId } from '#db/domain/ids.ts';
import { LOCALES } from '#db/domain/locale.ts';
import { builtInTemplate } from '#db/domain/templates/built-in.ts';
import { fillTemplate } from '#db/domain/templates/fill.ts';
import { placeholderOf } from '#db/domain/templates/placeholders.ts';
import { NOTE_TYPES, titleFor } from '#db/domain/templates/types.ts';
import { propertyOf } from '#db/domain/properties.ts';
import { anyDocument } from '../document/arbitraries.ts';

describe('filling a template', () => {
  const record = newId();

  test('puts values in the place and look of their placeholder, a record as a mention', () => {
    const template = note(paragraph('Vu à ', text('{{fiche}}, le {{ DATE }}.', TEXT_FORMAT.bold)));
    const { document, unknown, missing } = fillTemplate(
      template,
      { fiche: [mention(record, 'Atelier 4')], date: [text('4 mai 2026')] },
      'fr',
    );
    expect(documentText(document).text).toBe('Vu à Atelier 4, le 4 mai 2026.');
    expect(JSON.stringify(document)).toContain(`"recordId":"${record}"`);
    expect(JSON.stringify(document)).toMatch(/"text":"4 mai 2026","format":1/);
    expect({ unknown, missing }).toEqual({ unknown: [], missing: [] });
  });

  test('leaves a placeholder nobody knows as it is, and says so', () => {
    const filled = fillTemplate(note(paragraph('Bonjour {{prénom}}, {{lieu}}.')), {}, 'fr');
    expect(documentText(filled.document).text).toBe('Bonjour {{prénom}}, lieu à compléter.');
    expect(filled).toMatchObject({ unknown: ['prénom'], missing: ['lieu'] });
  });

  test('understands French and English words, accents aside', () => {
    expect(['fiche', 'Record', 'THEMES', 'thèmes', 'auteur', 'place', 'autre'].map(placeholderOf)).toEqual([
      'fiche',
      'fiche',
      'themes',
      'themes',
      'auteur',
      'lieu',
      null,
    ]);
  });

  test('changes nothing in a text without placeholders, and always leaves a document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { document: filled } = fillTemplate(document, { date: [text('demain')] }, 'fr');
        expect(parseDocument(filled)).toMatchObject({ ok: true });
        if (!JSON.stringify(document).includes('{{')) expect(filled).toBe(document);
      }),
    );
  });
});

describe('the templates of the program', () => {
  test.each(LOCALES.flatMap((locale) => NOTE_TYPES.map((type) => ({ type, locale }))))(
    'a document for $type in $locale, whose placeholders are all known',
    ({ type, locale }) => {
      const template = builtInTemplate(type, locale);
      expect(parseDocument(template)).toMatchObject({ ok: true });
      expect(fillTemplate(template, {}, locale).unknown).toEqual([]);
      expect(titleFor(type, locale, 'A & B', '4 mai 2026')).not.toContain('{}');
    },
  );

  test('are those of the types a note may have', () => {
    expect([...NOTE_TYPES]).toEqual(propertyOf('note', 'typeNote')!.choices!.map(({ value }) => value));
  });

  test('an Atelier’s minutes have a list of next steps one can tick', () => {
    expect(JSON.stringify(builtInTemplate('atelier', 'fr'))).toContain('"listType":"check"');
  });
});
