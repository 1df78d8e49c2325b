import { fstatSync, readSync } from 'node:fs';
import { Unreadable } from '../readers/reader.ts';

/** What a pack may hold: parts, and bytes of one name. */
export const TAR_LIMITS = { parts: 200_000, name: 4096 };
const BLOCK = 512;

/** A part of a tar file: where its bytes stand. `plain` is false for links, devices and whatever else is no file. */
export type TarPart = { name: string; offset: number; bytes: number; plain: boolean };

/**
 * The parts of an open tar file (POSIX.1 ustar and pax, with the long names and sizes of GNU), in their order. A tar is not
 * packed: its parts are read where they stand, so nothing is ever unpacked and no name of it is a path. Folders are left out.
 * @throws Unreadable for what is no tar, is cut short or damaged
 */
export function* tarParts(file: number): Generator<TarPart> {
  const { size } = fstatSync(file);
  const header = Buffer.alloc(BLOCK);
  let more: { path?: string; size?: number } = {};
  let parts = 0;
  for (let at = 0; at + BLOCK <= size;) {
    readSync(file, header, 0, BLOCK, at);
    // A block of zeros ends the file.
    if (header.every((byte) => byte === 0)) return;
    if (!isHeader(header)) throw new Unreadable('broken', 'Joplin');
    if ((parts += 1) > TAR_LIMITS.parts) throw new Unreadable('unpacked', `${TAR_LIMITS.parts} fichiers`);
    const kind = String.fromCharCode(header[156]!);
    const bytes = more.size ?? numberAt(header, 124, 12);
    const offset = at + BLOCK;
    if (!Number.isSafeInteger(bytes) || bytes < 0 || offset + bytes > size)
      throw new Unreadable('broken', 'Joplin');
    at = offset + Math.ceil(bytes / BLOCK) * BLOCK;
    // What comes before a part and says more of it (pax `x`, GNU `L`), or of all that follow (pax `g`, GNU `K`).
    if (kind === 'x' || kind === 'L') {
      const text = textAt(file, offset, bytes);
      more = kind === 'x' ? paxOf(text) : { ...more, path: text.replace(/\0.*$/s, '') };
      continue;
    }
    if (kind === 'g' || kind === 'K') continue;
    const name = more.path ?? nameOf(header);
    more = {};
    if (kind === '5') continue;
    yield { name, offset, bytes, plain: kind === '0' || kind === '\0' };
  }
}

/** Whether a block says what a tar header says: its sum counts its own field as spaces. */
function isHeader(header: Buffer): boolean {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
  return sum === numberAt(header, 148, 8);
}

/** A number in octal, or in base 256 where it is too large for that (GNU). */
function numberAt(header: Buffer, at: number, length: number): number {
  if ((header[at]! & 0x80) !== 0) {
    let value = header[at]! & 0x7f;
    for (const byte of header.subarray(at + 1, at + length)) value = value * 256 + byte;
    return value;
  }
  const text = header.toString('latin1', at, at + length).replace(/[\0 ]+/g, '');
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : Number.NaN;
}

function nameOf(header: Buffer): string {
  const part = (from: number, length: number): string =>
    header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? part(345, 155) : '';
  return prefix === '' ? part(0, 100) : `${prefix}/${part(0, 100)}`;
}

/** The records of a pax header: `length key=value\n`, lengths in bytes. Ours are ASCII but for names. */
function paxOf(text: string): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  for (const [, key, value] of text.matchAll(/^\d+ ([^=\n]+)=([^\n]*)$/gm)) {
    if (key === 'path') found.path = value!;
    else if (key === 'size') found.size = /^\d+$/.test(value!) ? Number(value) : Number.NaN;
  }
  return found;
}

function textAt(file: number, offset: number, bytes: number): string {
  if (bytes > TAR_LIMITS.name * 16) throw new Unreadable('broken', 'Joplin');
  return bytesAt(file, offset, bytes).toString('utf8');
}

/** The bytes of a part. @throws Unreadable when the file was cut short meanwhile */
export function bytesAt(file: number, offset: number, bytes: number): Buffer {
  const content = Buffer.allocUnsafe(bytes);
  for (let read = 0; read < bytes;) {
    const some = readSync(file, content, read, bytes - read, offset + read);
    if (some === 0) throw new Unreadable('broken', 'Joplin');
    read += some;
  }
  return content;
}
