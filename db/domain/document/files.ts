import type { Locale } from '../locale.ts';

/** What kind of file it is, in the short form one knows: the ending of its name (« PDF »), else the end of its media type. */
export function fileKind({ name, mediaType }: { name: string; mediaType: string }): string {
  const ending = /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1] ?? /[/+.]([a-z0-9]{1,5})$/i.exec(mediaType)?.[1];
  return (ending ?? '').toUpperCase();
}

/** A size as the language writes it, in the unit that keeps it short; '' when it is not known (0). */
export function fileSize(bytes: number, locale: Locale): string {
  if (bytes <= 0) return '';
  const [value, unit] =
    bytes < 1000
      ? [bytes, 'byte']
      : bytes < 1_000_000
        ? [bytes / 1000, 'kilobyte']
        : [bytes / 1_000_000, 'megabyte'];
  return value.toLocaleString(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 && unit !== 'byte' ? 1 : 0,
  });
}

/** A file in one line: « rapport.pdf (PDF, 1,2 Mo) ». */
export function fileText(file: { name: string; mediaType: string; bytes: number }, locale: Locale): string {
  const about = [fileKind(file), fileSize(file.bytes, locale)].filter((part) => part !== '');
  return about.length === 0 ? file.name : `${file.name} (${about.join(', ')})`;
}
