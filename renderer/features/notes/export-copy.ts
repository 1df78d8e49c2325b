import { fold } from '#db/domain/text/fold.ts';
import { outsideMarkdown } from '../../editor/copy/copy-as.ts';
import { saveFile } from '../../client/save-file.ts';
import type { NoteSession } from './session.ts';

/** A file name made of a title: letters and digits, nothing a file system minds. */
function fileName(title: string): string {
  return (
    fold(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'note'
  );
}

/**
 * Gives what is on screen to the writer as a file, without the host, which may be what is failing: `json` is the whole
 * document, `md` its text.
 */
export async function exportCopy(session: NoteSession, form: 'json' | 'md'): Promise<void> {
  const { title, document } = session;
  const markdown = outsideMarkdown(document);
  const text = form === 'json' ? JSON.stringify({ title, document }, null, 2) : `# ${title}\n\n${markdown}`;
  const mediaType = form === 'json' ? 'application/json' : 'text/markdown';
  await saveFile({
    name: `${fileName(title)}.${form}`,
    mediaType,
    content: new Blob([text], { type: `${mediaType};charset=utf-8` }),
  });
}
