// @vitest-environment happy-dom
import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { newId } from '#db/domain/ids.ts';
import { change as replace } from '#renderer/editor/find/replace.ts';
import { Finder } from '#renderer/editor/find/runs.ts';
import { change, openEditor, saved } from './support.ts';

const easy = { exact: false, wholeWord: false };
const find = (editor: ReturnType<typeof openEditor>, words: string, finder = new Finder()) =>
  finder.find(editor.getEditorState(), { words, ...easy });
const all = (...blocks: Parameters<typeof build.note>) => openEditor(ensureBlockIds(build.note(...blocks)));
const replaceAll = (editor: ReturnType<typeof openEditor>, words: string, by: string) =>
  replace(
    editor,
    find(editor, words).map((match) => ({ ...match, text: by })),
  );
const texts = (editor: ReturnType<typeof openEditor>) =>
  saved(editor).root.children.map((block) =>
    'children' in block
      ? block.children
          .map((child) => ('label' in child ? child.label : 'text' in child ? child.text : ''))
          .join('|')
      : '',
  );

describe('looking for words in a note', () => {
  test('finds them over formats, in lists, in tables and in mentions', () => {
    const editor = all(
      build.paragraph('La cais', build.text('se ', 1), 'des dépôts'),
      build.list('bullet', [build.listItem(['Caisse'])]),
      build.table(build.row(build.cell('une caisse'))),
      build.paragraph('vu à ', build.mention(newId(), 'Caisse des Dépôts')),
    );
    expect(find(editor, 'caisse').map(({ run, start, end }) => run.text.slice(start, end))).toEqual([
      'caisse',
      'Caisse',
      'caisse',
      'Caisse',
    ]);
  });

  test('a match does not go from one paragraph to the next', () => {
    const editor = all(build.paragraph('une fin'), build.paragraph('et un début'));
    expect(find(editor, 'finet')).toEqual([]);
  });

  test('reads again only the blocks that changed', () => {
    const editor = all(build.paragraph('un mot'), build.paragraph('un mot'));
    const finder = new Finder();
    const [first, second] = find(editor, 'mot', finder);
    change(editor, () => undefined);
    finder.forget([first!.block]);
    const [again, kept] = find(editor, 'mot', finder);
    expect(kept).toBe(second);
    expect(again).not.toBe(first);
  });
});

describe('replacing words in a note', () => {
  test('keeps the format of their first sign, and changes nothing else', () => {
    const editor = all(build.paragraph('La cais', build.text('se ', 1), 'vide'));
    expect(replaceAll(editor, 'caisse', 'banque')).toBe(1);
    expect(texts(editor)).toEqual(['La banque| |vide']);
  });

  test('changes all of them, several in one line', () => {
    const editor = all(build.paragraph('un mot, un Mot'), build.paragraph('des mots'));
    expect(replaceAll(editor, 'mot', 'terme')).toBe(3);
    expect(texts(editor)).toEqual(['un terme, un terme', 'des termes']);
  });

  test('leaves mentions as they are', () => {
    const editor = all(build.paragraph('caisse ', build.mention(newId(), 'Caisse')));
    expect(find(editor, 'caisse')).toHaveLength(2);
    expect(replaceAll(editor, 'caisse', 'banque')).toBe(1);
    expect(texts(editor)).toEqual(['banque |Caisse']);
  });

  test('is one step to undo', async () => {
    const editor = all(build.paragraph('mot mot'), build.paragraph('mot'));
    const before = saved(editor);
    replaceAll(editor, 'mot', 'terme');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(saved(editor)).toEqual(before);
  });

  test('words that moved since they were found stay as they are', () => {
    const editor = all(build.paragraph('mot'));
    const matches = find(editor, 'mot');
    replaceAll(editor, 'mot', 'autre chose');
    expect(
      replace(
        editor,
        matches.map((match) => ({ ...match, text: 'faux' })),
      ),
    ).toBe(0);
    expect(texts(editor)).toEqual(['autre chose']);
  });
});
