import type { Problem } from './reader.ts';

/**
 * The text of bytes: UTF-16 or UTF-8 by its mark, UTF-8 when it is valid, UTF-16 without a mark when every other byte is
 * empty, else Windows-1252 (which holds Latin-1) as older French files are. Anything but UTF-8 is told.
 */
export function decodeBytes(bytes: Uint8Array): { text: string; problems: Problem[] } {
  const wide = (encoding: 'utf-16le' | 'utf-16be'): { text: string; problems: Problem[] } => ({
    text: new TextDecoder(encoding).decode(bytes),
    problems: [{ kind: 'other-encoding', detail: 'UTF-16' }],
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide('utf-16be');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.includes(0) ? (unmarked(bytes, wide) ?? { text, problems: [] }) : { text, problems: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return unmarked(bytes, wide) ?? { text, problems: [{ kind: 'other-encoding', detail: 'Windows-1252' }] };
  }
}

/** UTF-16 that does not say so: Latin letters leave one byte in two empty. */
function unmarked<Result>(
  bytes: Uint8Array,
  wide: (encoding: 'utf-16le' | 'utf-16be') => Result,
): Result | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  const empty = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) empty[at % 2]! += 1;
  const most = sample.length / 2;
  if (empty[1]! > most * 0.6 && empty[0]! < most * 0.2) return wide('utf-16le');
  return empty[0]! > most * 0.6 && empty[1]! < most * 0.2 ? wide('utf-16be') : null;
}
