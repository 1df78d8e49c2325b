/**
 * A file name that every system takes, from a name that is only data: no path, no control or direction character, none of
 * the names Windows keeps for devices, 120 characters at most with its extension kept.
 */
export function proposedName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,10})?$/su.exec(clean) ?? [];
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) || stem === '' ? `vigie ${stem}`.trim() : stem;
  return (
    [...safe]
      .slice(0, 120 - extension.length)
      .join('')
      .trimEnd() + extension
  );
}
