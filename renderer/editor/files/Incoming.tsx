import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useEffect } from 'react';
import {
  DESCRIBE_PICTURE_COMMAND,
  INSERT_FILE_COMMAND,
  INSERT_PICTURE_COMMAND,
  PICTURE_TYPES,
} from '../commands/pictures.ts';
import { $createFileNode } from '../nodes/file.ts';
import { $createImageNode } from '../nodes/image.ts';
import { isOnlyPicture } from '../paste/inert.ts';
import { $insertBlock } from '../selection/insert-block.ts';
import { chooseFiles } from './choose.ts';
import { keepFile } from './keep.ts';

/**
 * Keeps a file in the archive, then puts it where the caret is: a picture that can be shown as a picture, anything else on a
 * line. Gives the key of what was put; null when the file could not be kept: the text is then not touched.
 */
async function add(editor: LexicalEditor, file: File): Promise<NodeKey | null> {
  const kept = await keepFile(file);
  if (!kept) return null;
  let key: NodeKey | null = null;
  editor.update(
    () => {
      const { sha256 } = kept;
      const node = PICTURE_TYPES.includes(file.type)
        ? $createImageNode({ sha256, alt: '', caption: '', width: 0, height: 0 })
        : $createFileNode(kept);
      $insertBlock(node);
      key = node.getKey();
    },
    { discrete: true },
  );
  return key;
}

/** One after the other, so that they stand in the order they came. */
async function addAll(editor: LexicalEditor, files: readonly File[]): Promise<NodeKey[]> {
  const keys: NodeKey[] = [];
  for (const file of files) {
    const key = await add(editor, file);
    if (key !== null) keys.push(key);
  }
  return keys;
}

/** Pictures and files pasted, dropped or chosen in a folder. */
export function Incoming(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const choosePictures = async () => {
      const files = await chooseFiles({ accept: PICTURE_TYPES, multiple: true });
      const [only, ...others] = await addAll(editor, files);
      editor.focus();
      // One picture is asked what it shows at once; of several, each says that it waits for its words.
      if (only !== undefined && others.length === 0) editor.dispatchCommand(DESCRIBE_PICTURE_COMMAND, only);
    };
    const choose = async () => {
      await addAll(editor, await chooseFiles({ multiple: true }));
      editor.focus();
    };
    return mergeRegister(
      editor.registerCommand(
        INSERT_PICTURE_COMMAND,
        () => (void choosePictures(), true),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(INSERT_FILE_COMMAND, () => (void choose(), true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
          const files = [...event.clipboardData.files].filter((file) => PICTURE_TYPES.includes(file.type));
          if (files.length === 0 || !isOnlyPicture(event.clipboardData.getData('text/html'))) return false;
          event.preventDefault();
          void addAll(editor, files);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => (void addAll(editor, files), true),
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);
  return null;
}
