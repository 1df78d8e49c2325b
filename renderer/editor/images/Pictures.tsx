import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { COMMAND_PRIORITY_LOW, mergeRegister, PASTE_COMMAND, type LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { INSERT_PICTURE_COMMAND, PICTURE_TYPES } from '../commands/pictures.ts';
import { isOnlyPicture } from '../paste/inert.ts';
import { $createImageNode } from '../nodes/image.ts';
import * as css from '../view/menus.css.ts';

/** Keeps a picture in the archive, then puts it where the caret is. What fails is said; the text is not touched. */
async function addPicture(editor: LexicalEditor, file: File): Promise<void> {
  try {
    const kept = await client.attachments.put({
      name: file.name.slice(0, 500) || 'image',
      mediaType: file.type,
      content: file,
    });
    editor.update(() => {
      $insertNodeToNearestRoot(
        $createImageNode({ sha256: kept.sha256, alt: '', caption: '', width: 0, height: 0 }),
      );
    });
  } catch (error) {
    showToast({ text: sentenceNow(error) });
  }
}

/** Pictures pasted, dropped or chosen in a folder. */
export function Pictures() {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const add = async (files: readonly File[]) => {
      const pictures = files.filter((file) => PICTURE_TYPES.includes(file.type));
      if (pictures.length < files.length)
        showToast({ text: t`Seules les images PNG, JPEG, GIF, WebP et AVIF se placent dans une note.` });
      // One after the other, so that they stand in the order they came.
      for (const file of pictures) await addPicture(editor, file);
    };
    return mergeRegister(
      editor.registerCommand(
        INSERT_PICTURE_COMMAND,
        () => (input.current?.click(), true),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
          const files = [...event.clipboardData.files].filter((file) => PICTURE_TYPES.includes(file.type));
          if (files.length === 0 || !isOnlyPicture(event.clipboardData.getData('text/html'))) return false;
          event.preventDefault();
          void add(files);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(DRAG_DROP_PASTE, (files) => (void add(files), true), COMMAND_PRIORITY_LOW),
    );
  }, [editor, t]);
  return (
    <input
      ref={input}
      type="file"
      accept={PICTURE_TYPES.join(',')}
      multiple
      tabIndex={-1}
      aria-hidden
      className={css.hiddenFile}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        editor.dispatchCommand(DRAG_DROP_PASTE, files);
        editor.focus();
      }}
    />
  );
}
