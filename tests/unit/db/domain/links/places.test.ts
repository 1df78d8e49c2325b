import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cell,
  code,
  link,
  list,
  listItem,
  mention,
  note,
  paragraph,
  row,
  table,
  text,
} from '#db/domain/document/build.ts';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { documentMentions, documentText } from '#db/domain/document/walk.ts';
import { newId } from '#db/domain/ids.ts';
import { NameTable } from '#db/domain/links/names.ts';
import { linkPlaces, unlinkedPlaces } from '#db/domain/links/places.ts';

const ID = newId();
const names = new NameTable();
names.put(1, 'T-001', ['Alliance & Performance', 'Alliance']);

const choicesOf = (document: ReturnType<typeof note>) =>
  unlinkedPlaces(document, names).map(({ passage, start, words }) => ({
    ...{ passage, start, words },
    ...{ recordId: ID, title: 'Alliance & Performance' },
  }));

test('code, links, mentions and inline code are left alone', () => {
  const document = note(
    code('const alliance = 1'),
    paragraph(text('alliance', TEXT_FORMAT.code), ' ', link('https://exemple.fr/', ['alliance'])),
    paragraph(mention(ID, 'Alliance'), ', puis une alliance.'),
  );
  expect(unlinkedPlaces(document, names).map(({ words, sentence }) => [words, sentence])).toEqual([
    ['alliance', 'Alliance, puis une alliance.'],
  ]);
});

test('lists and tables are read, each passage by itself', () => {
  const document = note(
    list('bullet', [listItem(['Une alliance']), listItem(['Rien'])]),
    table(row(cell('Alliances'), cell('x'))),
  );
  expect(unlinkedPlaces(document, names).map(({ passage, words }) => [passage, words])).toEqual([
    [0, 'alliance'],
    [2, 'Alliances'],
  ]);
});

test('words set in several formats are one mention, with the author’s words where they differ from the title', () => {
  const document = note(
    paragraph('Vu : ', text('Alliance', TEXT_FORMAT.bold), ' & Performance, des alliances.'),
  );
  const { document: after, linked } = linkPlaces(document, choicesOf(document));
  expect(linked).toHaveLength(2);
  expect(after.root.children[0]).toMatchObject({
    children: [
      { text: 'Vu : ' },
      { type: 'mention', recordId: ID, text: null },
      { text: ', des ' },
      { type: 'mention', text: 'alliances' },
      { text: '.' },
    ],
  });
});

test('a place whose words went is left', () => {
  const document = note(paragraph('Une alliance.'));
  const choices = choicesOf(document);
  const edited = note(paragraph('Encore une alliance.'));
  expect(linkPlaces(edited, choices)).toEqual({ document: edited, linked: [] });
});

const words = fc.constantFrom(
  'une ',
  'alliance ',
  'Alliances',
  'l’alliance, ',
  ' & Performance',
  ' ',
  'œuvre. ',
  'Alliance',
);
const inline = fc.oneof(
  fc.tuple(words, fc.constantFrom(0, 1, 2, 16)).map(([content, format]) => text(content, format)),
  fc.constant(mention(ID, 'Alliance')),
  words.map((content) => link('https://exemple.fr/', [content])),
);
const documents = fc
  .array(fc.array(inline, { maxLength: 8 }), { minLength: 1, maxLength: 6 })
  .map((blocks) => note(...blocks.map((content) => paragraph(...content))));

test('linking keeps every word, makes one mention a place, and leaves nothing to link', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const choices = choicesOf(document);
      const { document: after, linked } = linkPlaces(document, choices);
      expect(linked).toHaveLength(choices.length);
      expect(parseDocument(after).ok).toBe(true);
      expect(documentMentions(after)).toHaveLength(documentMentions(document).length + choices.length);
      expect(unlinkedPlaces(after, names)).toEqual([]);
      // A mention without words of its own shows the title, which here is what was written.
      expect(documentText(after).text).toBe(documentText(document).text);
      if (choices.length === 0) expect(after).toBe(document);
    }),
  );
});
