import { t } from '@lingui/core/macro';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { documentToHtml } from '#db/domain/document/copy/html.ts';
import { documentToText } from '#db/domain/document/copy/text.ts';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { showToast } from '../../ui/state/toasts.ts';
import { exportDocument } from '../document/export.ts';
import { localeOfPage } from './extension.ts';
import { $selectedDocument } from './selected.ts';

export type CopyForm = 'html' | 'markdown' | 'text';

/** Markdown for another program: mentions, figures and files are their words, no address of the archive goes out. */
export function outsideMarkdown(document: NoteDocument): string {
  return documentToMarkdown(document, { record: () => null, image: () => '' });
}

/** The selection of an editor as a document, the whole note when nothing is selected. */
function documentToCopy(editor: LexicalEditor): { document: NoteDocument; isPart: boolean } {
  const state = editor.getEditorState();
  const selected = state.read(
    () => {
      const selection = $getSelection();
      const isPart = selection !== null && !($isRangeSelection(selection) && selection.isCollapsed());
      return isPart ? $selectedDocument(selection).document : null;
    },
    { editor },
  );
  return selected ? { document: selected, isPart: true } : { document: exportDocument(state), isPart: false };
}

/**
 * Puts the selection, or the note when nothing is selected, on the clipboard in one form. As HTML, word processors take its
 * look and text editors its source.
 */
export async function copyAs(editor: LexicalEditor, form: CopyForm): Promise<void> {
  const { document, isPart } = documentToCopy(editor);
  const locale = localeOfPage();
  const text = {
    html: () => documentToHtml(document, locale),
    markdown: () => outsideMarkdown(document),
    text: () => documentToText(document, locale),
  }[form]();
  const blob = (type: string) => new Blob([text], { type });
  const item = {
    'text/plain': blob('text/plain'),
    ...(form === 'html' && { 'text/html': blob('text/html') }),
  };
  try {
    await navigator.clipboard.write([new ClipboardItem(item)]);
    showToast({ text: isPart ? t`Sélection copiée.` : t`Note copiée.` });
  } catch {
    showToast({ text: t`Le presse-papiers n’est pas disponible.` });
  }
}
