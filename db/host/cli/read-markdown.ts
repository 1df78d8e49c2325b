import { readFile } from 'node:fs/promises';
import { fail } from '../../domain/errors.ts';
import type { Call } from './command.ts';
import { resolvePath } from './io.ts';

/** The longest note body the contract takes, in UTF-16 units. */
const LONGEST = 5_000_000;

/** The Markdown of a file, or of standard input for `-`. */
export async function readMarkdown(call: Call, path: string): Promise<string> {
  const bytes = path === '-' ? await readAll(call) : await readFileOf(resolvePath(call.io, path));
  const text = decode(bytes, path);
  if (text.length > LONGEST) fail({ kind: 'too-large', what: path, limit: LONGEST });
  return text;
}

async function readAll(call: Call): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of call.io.stdin) {
    const bytes = Buffer.from(part as Buffer | string);
    length += bytes.length;
    // Four bytes a character at most: beyond, what comes cannot be a note.
    if (length > LONGEST * 4) fail({ kind: 'too-large', what: '-', limit: LONGEST });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

async function readFileOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return code === 'ENOENT'
      ? fail({ kind: 'not-found', what: 'file', id: path })
      : fail({ kind: 'file-unreadable', path, detail: code });
  }
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ kind: 'file-unreadable', path, detail: 'UTF-8' });
  }
}
