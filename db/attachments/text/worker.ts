import { readFile } from 'node:fs/promises';
import { serveJob } from '../../background/serve.ts';
import { indexedWords } from '../../search/words.ts';
import { extractText } from './extract.ts';
import type { TextRead } from './limits.ts';

/** One file to read: where its bytes lie, and what it is called. */
export type TextOrder = { path: string; mediaType: string; name: string };
/** Its text, with its words as the index keeps them: folding a long report takes a while too. */
export type TextAnswer = TextRead & { words: string; stems: string };

async function readText({ path, ...about }: TextOrder): Promise<TextAnswer> {
  const read = await extractText(await readFile(path), about);
  return { ...read, ...indexedWords(read.text) };
}

await serveJob(readText);
