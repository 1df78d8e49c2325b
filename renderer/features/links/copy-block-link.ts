import { t } from '@lingui/core/macro';
import { $getNodeByKey, $getRoot, type LexicalEditor } from 'lexical';
import { $blocksHere } from '../../editor/blocks/move.ts';
import { $getBlockId } from '../../editor/nodes/block-id.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** Characters of a block that name it in a link. */
const NAME = 60;

/** The block named, that of the caret, or the first one: its id and its first words. */
function blockHere(editor: LexicalEditor, key?: string): { blockId: string; words: string } | null {
  return editor.getEditorState().read(() => {
    const here = key === undefined ? $blocksHere()[0] : $getNodeByKey(key);
    const block = here ?? $getRoot().getFirstChild();
    const blockId = block ? $getBlockId(block) : '';
    return block && blockId !== ''
      ? { blockId, words: block.getTextContent().replace(/\s+/g, ' ').trim() }
      : null;
  });
}

/** The words of a link to a block: the title of its note, and how it begins. */
export function blockLinkWords(title: string, words: string): string {
  const beginning = words.length > NAME ? `${words.slice(0, NAME - 1).trimEnd()}…` : words;
  return beginning === '' ? title : `${title} § ${beginning}`;
}

/** Puts a link to a block, that of the caret unless its key is given, on the clipboard: as a link where one writes and as its address elsewhere. */
export async function copyBlockLink(
  record: { id: string; title: string },
  editor: LexicalEditor | null,
  key?: string,
): Promise<void> {
  const block = editor && blockHere(editor, key);
  if (!block) return showToast({ text: t`Placez le curseur dans un bloc de la note.` });
  const address = `vigie:${record.id}#${block.blockId}`;
  const anchor = document.createElement('a');
  anchor.setAttribute('href', address);
  anchor.textContent = blockLinkWords(record.title, block.words);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([anchor.outerHTML], { type: 'text/html' }),
        'text/plain': new Blob([address], { type: 'text/plain' }),
      }),
    ]);
    showToast({ text: t`Lien vers le bloc copié : collez-le dans une note.` });
  } catch {
    showToast({ text: t`Le presse-papiers n’est pas disponible.` });
  }
}
