// @vitest-environment happy-dom
import { $getNodeByKey, $getRoot, $isElementNode, $isTextNode, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import type { SpellingLanguage } from '#db/domain/spelling/languages.ts';
import { newId } from '#db/domain/ids.ts';
import { Faults, type SpellingChoice } from '#renderer/editor/spelling/faults.ts';
import { plainFaults } from '#renderer/editor/spelling/plain.ts';
import { usualLanguage } from '#renderer/editor/spelling/usual.ts';
import { correctFault, nextFault } from '#renderer/editor/spelling/go.ts';
import { WordBook } from '#renderer/editor/spelling/word-book.ts';
import { change, openEditor, saved } from './support.ts';

const AUTO: SpellingChoice = { note: 'auto', fallback: 'fr', ignored: new Set(), capitals: false };

/** A core for which every word that ends in « xx » is wrong, and what it was asked. */
function core() {
  const asked: [SpellingLanguage, string[]][] = [];
  const book = new WordBook((language, words) => {
    asked.push([language, words]);
    return Promise.resolve(words.filter((word) => word.endsWith('xx')));
  });
  return { asked, book };
}
const open = (...blocks: Parameters<typeof build.note>) => openEditor(ensureBlockIds(build.note(...blocks)));
const allOf = async (editor: ReturnType<typeof openEditor>, faults: Faults) => {
  const state = editor.getEditorState();
  const blocks = Faults.blocksOf(state);
  await faults.check(state, blocks);
  return blocks.flatMap((block) => faults.of(block));
};
const words = async (editor: ReturnType<typeof openEditor>, choice: Partial<SpellingChoice> = {}) =>
  (await allOf(editor, new Faults(core().book, { ...AUTO, ...choice }))).map(({ word }) => word);

describe('the misspelt words of a note', () => {
  test('are found over formats, in lists and tables; not in code nor in mentions', async () => {
    const editor = open(
      build.paragraph('Une dém', build.text('archxx', 1), ' et ', build.text('codexx', 16)),
      build.list('bullet', [build.listItem(['un motxx'])]),
      build.table(build.row(build.cell('casexx'))),
      build.paragraph('vu à ', build.mention(newId(), 'Zorblaxx'), ' puis'),
    );
    expect(await words(editor)).toEqual(['démarchxx', 'motxx', 'casexx']);
  });

  test('are those of the language of their paragraph, of the note when it was said, of none when foreign', async () => {
    const editor = open(
      build.paragraph('Les ateliers ont montré que les territoires sont dans la coopérationxx.'),
      build.paragraph('The workshops have shown that the territories do cooperatexx with each other.'),
      build.paragraph('Los talleres de la región son una forma para cooperarxx con el estado.'),
    );
    const { asked, book } = core();
    const found = await allOf(editor, new Faults(book, AUTO));
    expect(found.map(({ language, word }) => [language, word])).toEqual([
      ['fr', 'coopérationxx'],
      ['en', 'cooperatexx'],
    ]);
    expect(asked.map(([language]) => language)).toEqual(['fr', 'en']);
    expect(await words(editor, { note: 'fr' })).toHaveLength(3);
    expect(await words(editor, { note: 'none' })).toEqual([]);
  });

  test('leave a passage alone where most words are unknown, and the words one said to ignore', async () => {
    const strange = 'axx bxxx cxx dxx exx fxx gxx hxx'.replaceAll(/(\w)x+/g, '$1$1xx');
    expect(await words(open(build.paragraph(strange)))).toEqual([]);
    const editor = open(build.paragraph('Un motxx et l’autrexx'));
    expect(await words(editor, { ignored: new Set(['autrexx']) })).toEqual(['motxx']);
  });

  test('are asked for once, and read again only in the blocks that changed', async () => {
    const editor = open(build.paragraph('un motxx'), build.paragraph('un motxx encore'));
    const { asked, book } = core();
    const faults = new Faults(book, AUTO);
    const [first] = await allOf(editor, faults);
    await allOf(editor, faults);
    expect(asked).toEqual([['fr', ['un', 'motxx', 'encore']]]);
    change(editor, () => {
      const block = $getNodeByKey(first!.block);
      const words = $isElementNode(block) ? block.getFirstChild() : null;
      if ($isTextNode(words)) words.setTextContent('deux motsxx');
    });
    faults.forget([first!.block]);
    expect((await allOf(editor, faults)).map(({ word }) => word)).toEqual(['motsxx', 'motxx']);
    expect(asked.at(-1)).toEqual(['fr', ['deux', 'motsxx']]);
  });

  test('are asked for anew once something may have made them right', async () => {
    const editor = open(build.paragraph('un motxx'));
    const { asked, book } = core();
    const faults = new Faults(book, AUTO);
    await allOf(editor, faults);
    book.forget({ right: false });
    await allOf(editor, faults);
    expect(asked.at(-1)).toEqual(['fr', ['motxx']]);
  });
});

describe('going from one misspelt word to the next', () => {
  test('starts at the caret and begins again at the end', async () => {
    const editor = open(build.paragraph('unxx deux troisxx'), build.paragraph('quatrexx'));
    const faults = new Faults(core().book, AUTO);
    const next = async (block: number, offset: number) => {
      change(editor, () => {
        const words = $getRoot().getAllTextNodes()[block]!;
        words.select(offset, offset);
      });
      const found = await nextFault(editor, faults);
      return found && [found.fault.word, found.rank, found.count];
    };
    expect(await next(0, 0)).toEqual(['unxx', 1, 3]);
    expect(await next(0, 4)).toEqual(['troisxx', 2, 3]);
    expect(await next(0, 17)).toEqual(['quatrexx', 3, 3]);
    expect(await next(1, 8)).toEqual(['unxx', 1, 3]);
  });

  test('says that there is none', async () => {
    const editor = open(build.paragraph('rien'));
    expect(await nextFault(editor, new Faults(core().book, AUTO))).toBeNull();
  });

  test('a correction takes the place of the word alone, in its format, and is undone in one step', async () => {
    const editor = open(build.paragraph('une dém', build.text('archxx', 1), ' ici'));
    const faults = new Faults(core().book, AUTO);
    const [fault] = await allOf(editor, faults);
    correctFault(editor, fault!, 'démarche');
    const shown = () =>
      saved(editor).root.children.map((block) =>
        'children' in block
          ? block.children.map((child) => ('text' in child ? child.text : '')).join('')
          : '',
      );
    expect(shown()).toEqual(['une démarche ici']);
    change(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    await Promise.resolve();
    expect(shown()).toEqual(['une démarchxx ici']);
  });
});

describe('a title and a footnote', () => {
  test('are read as the text is: its language, what is ignored in it, names and codes let alone', async () => {
    const read = (text: string, choice: Partial<SpellingChoice> = {}) =>
      plainFaults(core().book, { ...AUTO, ...choice }, text);
    expect(await read('Bilanxx de l’Atelier A-001')).toMatchObject([
      { start: 0, end: 7, word: 'Bilanxx', language: 'fr' },
    ]);
    expect(await read('Bilanxx', { fallback: 'en' })).toMatchObject([{ language: 'en' }]);
    expect(await read('Bilanxx', { ignored: new Set(['Bilanxx']) })).toEqual([]);
    expect(await read('Bilanxx', { note: 'none' })).toEqual([]);
    expect(await read('unxx deuxx troixx quatrexx')).toEqual([]);
  });

  test('too short to tell their language, take that of the text', () => {
    expect(
      usualLanguage(
        open(
          build.paragraph('Court'),
          build.paragraph('Les acteurs sont dans la région pour agir avec nous.'),
        ),
      ),
    ).toBe('fr');
    expect(usualLanguage(open(build.paragraph('Court')))).toBeNull();
    expect(
      usualLanguage(open(build.paragraph('Los talleres de la región son para el estado y es más.'))),
    ).toBe(null);
  });
});
