import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The font inside a WOFF file, as OpenType (W3C, « WOFF File Format 1.0 », §4–5): each table unpacked, at a multiple of four.
 * @throws TypeError when it is no WOFF file
 */
export function sfntOf(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < HEADER || view.getUint32(0) !== 0x774f4646) throw new TypeError('not a WOFF file');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [offset, packed, length] = [
      view.getUint32(at + 4),
      view.getUint32(at + 8),
      view.getUint32(at + 12),
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: view.getUint32(at),
      checksum: view.getUint32(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const padded = (length: number) => (length + 3) & ~3;
  const total = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0);
  const out = new Uint8Array(SFNT_HEADER + count * SFNT_ENTRY + total);
  const target = new DataView(out.buffer);
  const power = Math.floor(Math.log2(count));
  target.setUint32(0, view.getUint32(4));
  target.setUint16(4, count);
  target.setUint16(6, 2 ** power * 16);
  target.setUint16(8, power);
  target.setUint16(10, count * 16 - 2 ** power * 16);
  let offset = SFNT_HEADER + count * SFNT_ENTRY;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    target.setUint32(at, tag);
    target.setUint32(at + 4, checksum);
    target.setUint32(at + 8, offset);
    target.setUint32(at + 12, bytes.length);
    out.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return out;
}
