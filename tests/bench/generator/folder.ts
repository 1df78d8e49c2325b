import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateNotes, type CorpusOptions } from './notes.ts';

/** Files in one folder of the generated vault. */
const PER_FOLDER = 1_000;

/** Writes the generated notes as a folder of Markdown files, as a notebook program would. @returns how many mentions they hold */
export function writeVault(root: string, options: CorpusOptions): { mentions: number } {
  let index = 0;
  let mentions = 0;
  let folder = root;
  for (const { title, markdown, tags, mentions: count } of generateNotes(options)) {
    if (index % PER_FOLDER === 0) {
      folder = join(root, `carnet-${String(index / PER_FOLDER + 1).padStart(3, '0')}`);
      mkdirSync(folder, { recursive: true });
    }
    const head = tags.length === 0 ? '' : `---\ntags: [${tags.join(', ')}]\n---\n\n`;
    writeFileSync(join(folder, `${title}.md`), head + markdown);
    mentions += count;
    index += 1;
  }
  return { mentions };
}
