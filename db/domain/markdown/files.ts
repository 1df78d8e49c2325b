import { file } from '../document/build.ts';
import type { FileNode } from '../document/types.ts';

/*
 * A file among the blocks of a note is a line of its own in Markdown, a link to an address of ours:
 * `[rapport.pdf](vigie:file/<content> "application/pdf 12345")`.
 */
const FILE = 'vigie:file/';
const ADDRESS = /^vigie:file\/([0-9a-f]{64})$/;

/** The address of a file in the Markdown of a note, and what its link says besides: its media type and its size in bytes. */
export function fileAddress({ sha256, mediaType, bytes }: FileNode): { address: string; title: string } {
  return { address: FILE + sha256, title: `${mediaType} ${bytes}`.trim() };
}

/** The file a link means, or null when its address is none of ours. */
export function readFile(address: string, words: string, title: string | null): FileNode | null {
  const sha256 = ADDRESS.exec(address)?.[1];
  if (sha256 === undefined) return null;
  const [, mediaType = '', bytes = '0'] = /^(\S*?) ?(\d{1,15})$/.exec(title ?? '') ?? [];
  const name = words.trim().slice(0, 500).toWellFormed();
  return file({ sha256, name, mediaType: mediaType.slice(0, 200), bytes: Number(bytes) });
}
