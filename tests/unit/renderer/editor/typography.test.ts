// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_BACKSPACE_COMMAND,
  UNDO_COMMAND,
  type LexicalEditorWithDispose,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import { newId } from '#db/domain/ids.ts';
import { change as replace } from '#renderer/editor/find/replace.ts';
import { $noteCorrections } from '#renderer/editor/typography/masked.ts';
import { registerTypedRule } from '#renderer/editor/typography/as-typed.ts';
import { CORRECTIONS } from '#renderer/editor/typography/corrections.ts';
import { ORDINALS } from '#renderer/editor/typography/ordinals.ts';
import { change, openEditor, saved } from './support.ts';

function open(isOn = true, ...blocks: Parameters<typeof build.note>) {
  const editor = openEditor(build.note(...(blocks.length > 0 ? blocks : [build.paragraph()])));
  registerTypedRule(editor, () => isOn, CORRECTIONS);
  change(editor, () => $getRoot().selectEnd());
  return editor;
}

async function type(editor: LexicalEditorWithDispose, words: string) {
  for (const sign of words) {
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(sign);
    });
    await Promise.resolve();
  }
}
const words = (editor: LexicalEditorWithDispose) => editor.read(() => $getRoot().getTextContent());
const backspace = async (editor: LexicalEditorWithDispose) => {
  editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown', { key: 'Backspace' }));
  await Promise.resolve();
};

describe('French typography as one types', () => {
  test('is written by itself', async () => {
    const editor = open();
    await type(editor, `L'étude "au coeur" du sujet... vraiment ?`);
    expect(words(editor)).toBe('L’étude «\u00a0au cœur\u00a0» du sujet… vraiment\u202f?');
  });

  test('Backspace right after puts back what was typed, and it stays', async () => {
    const editor = open();
    await type(editor, `un mot "`);
    expect(words(editor)).toBe('un mot «\u00a0');
    await backspace(editor);
    expect(words(editor)).toBe('un mot "');
    await type(editor, 'oui');
    expect(words(editor)).toBe('un mot "oui');
  });

  test('undoing takes the correction back alone', async () => {
    const editor = open();
    await type(editor, `l'`);
    expect(words(editor)).toBe('l’');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(words(editor)).toBe(`l'`);
  });

  test('is left alone in code, in addresses, and when one does not want it', async () => {
    const code = open(true, build.code('x'));
    await type(code, ` = "a" ?`);
    expect(words(code)).toBe('x = "a" ?');
    const address = open();
    await type(address, `https://exemple.org/l'a?b`);
    expect(words(address)).toBe(`https://exemple.org/l'a?b`);
    const off = open(false);
    await type(off, `l'an ?`);
    expect(words(off)).toBe(`l'an ?`);
  });
});

describe('the typography of a whole note', () => {
  test('is corrected over formats, never in mentions nor code', () => {
    const editor = open(
      true,
      build.paragraph(`l'`, build.text('oeuvre', 1), ' de ', build.mention(newId(), `L'an ?`), ' ?'),
      build.code(`"x" ?`),
      build.list('bullet', [build.listItem(['oui !'])]),
    );
    const changes = editor.read($noteCorrections);
    expect(changes).toHaveLength(4);
    expect(replace(editor, changes)).toBe(4);
    expect(words(editor)).toBe(`l’œuvre de L'an ?\u202f?\n\n"x" ?\n\noui\u202f!`);
    expect(editor.read($noteCorrections)).toEqual([]);
  });
});

describe('ordinals', () => {
  const raising = () => {
    const editor = openEditor(build.note(build.paragraph()));
    registerTypedRule(editor, () => true, ORDINALS);
    change(editor, () => $getRoot().selectEnd());
    return editor;
  };

  test('are raised as one types, and what follows is not', async () => {
    const editor = raising();
    await type(editor, 'le 1er avril et la 2e fois');
    const [paragraph] = saved(editor).root.children;
    expect(paragraph).toMatchObject({
      children: [
        { text: 'le 1', format: 0 },
        { text: 'er', format: TEXT_FORMAT.superscript },
        { text: ' avril et la 2', format: 0 },
        { text: 'e', format: TEXT_FORMAT.superscript },
        { text: ' fois', format: 0 },
      ],
    });
  });

  test('Backspace right after puts them back, and they stay', async () => {
    const editor = raising();
    await type(editor, 'le 1er ');
    await backspace(editor);
    await type(editor, 'x');
    expect(saved(editor).root.children).toMatchObject([{ children: [{ text: 'le 1er x', format: 0 }] }]);
  });
});
