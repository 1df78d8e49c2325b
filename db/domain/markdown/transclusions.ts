import { transclusion } from '../document/build.ts';
import type { TransclusionNode } from '../document/types.ts';
import { isId } from '../ids.ts';

/*
 * A note shown in another is a picture in Markdown, at an address of ours: `![Titre](vigie:embed/<id>#<block>)`. Vaults of notes
 * write `![[Titre]]` and `![[Titre#^block]]`, which are read as well.
 */
const EMBED = 'vigie:embed/';
const ADDRESS = /^vigie:embed\/([0-9a-f-]{36})(?:#\^?([\w-]{1,40}))?$/;

/** The address of an embedded note in the Markdown of a note; its title is the words of the picture. */
export function embedAddress({ recordId, blockId }: TransclusionNode): string {
  return EMBED + recordId + (blockId === null ? '' : `#${blockId}`);
}

/** The embedded note of a picture, or null when its address is none. */
export function readEmbed(address: string, words: string): TransclusionNode | null {
  const match = ADDRESS.exec(address);
  if (!match || !isId(match[1]!)) return null;
  return transclusion(match[1]!, words.trim().slice(0, 500).toWellFormed(), match[2] ?? null);
}

/** The block that the part after the sign of a `![[note#^block]]` names; null when it names none. */
export function blockOf(heading: string | null): string | null {
  return /^\^([\w-]{1,40})$/.exec(heading ?? '')?.[1] ?? null;
}
