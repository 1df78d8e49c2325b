/** Names Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name any system takes, from a title: no separator, no control or direction mark, none of the reserved names, at
 * most 80 characters before its ending.
 */
export function fileNameOf(title: string, ending: string): string {
  return `${safeName(title)}.${ending}`;
}

/** A title as one part of a path. */
export function safeName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^\.+|[. ]+$/g, '');
  return plain === '' || RESERVED.test(plain) ? `fiche ${plain}`.trim() : plain;
}
