/** The media type of a picture that a note shows, by its first bytes and not by what it is called; null for any other. */
export function pictureType(content: Uint8Array): { mediaType: string; ending: string } | null {
  const ascii = (from: number, to: number): string => String.fromCharCode(...content.subarray(from, to));
  if (ascii(0, 8) === '\u0089PNG\r\n\u001a\n') return { mediaType: 'image/png', ending: 'png' };
  if (content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff)
    return { mediaType: 'image/jpeg', ending: 'jpg' };
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return { mediaType: 'image/gif', ending: 'gif' };
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return { mediaType: 'image/webp', ending: 'webp' };
  if (ascii(4, 12) === 'ftypavif') return { mediaType: 'image/avif', ending: 'avif' };
  if (ascii(0, 2) === 'BM' && content.length > 26) return { mediaType: 'image/bmp', ending: 'bmp' };
  return null;
}
