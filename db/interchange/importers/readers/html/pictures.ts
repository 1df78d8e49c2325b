import { pictureType } from '../picture-type.ts';
import type { PageReading } from './reading.ts';

/** The heaviest picture an address may hold, in characters: some 20 MB. */
const LONGEST = 28_000_000;

/** Keeps the picture of a `data:` address (RFC 2397); null when it is none that a note shows. */
export function dataPicture(address: string, alt: string, reading: PageReading): string | null {
  const comma = address.indexOf(',');
  if (address.length > LONGEST || comma < 0 || comma > 200) return null;
  const data = address.slice(comma + 1);
  const base64 = /;\s*base64$/i.test(address.slice(0, comma));
  const content = Buffer.from(unescaped(data), base64 ? 'base64' : 'latin1');
  const type = pictureType(content);
  if (type === null) return null;
  const name =
    alt
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .slice(0, 80) || 'image';
  return reading.context.picture(content, `${name}.${type.ending}`, type.mediaType);
}

function unescaped(data: string): string {
  return data.replace(/%([0-9a-f]{2})/gi, (_whole, hexadecimal: string) =>
    String.fromCharCode(Number.parseInt(hexadecimal, 16)),
  );
}
