import { decodeBytes } from '../decode.ts';
import type { Problem } from '../reader.ts';

/** The text of a page: by its mark, else by what its first lines say of their encoding (WHATWG, « prescan »), else as any text. */
export function decodeHtml(bytes: Uint8Array): { text: string; problems: Problem[] } {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return decodeBytes(bytes);
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const said = /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1]?.toLowerCase();
  if (said === undefined || /^utf-?(?:8|16)/.test(said)) return decodeBytes(bytes);
  try {
    return {
      text: new TextDecoder(said).decode(bytes),
      problems: [{ kind: 'other-encoding', detail: said }],
    };
  } catch {
    return decodeBytes(bytes);
  }
}
