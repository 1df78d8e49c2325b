import { Buffer } from 'node:buffer';

const PREFERENCES = '/ViewerPreferences <<';
const SHOWN = '\n    /DisplayDocTitle true';

/**
 * The same PDF document, whose title readers show in the place of its file name (ISO 32000-2, §12.2; asked of accessible documents
 * by ISO 14289-1, §7.1), which Typst cannot be asked for. Its catalogue is the last object, so that the offset of the table of
 * objects alone moves; a document made otherwise is left as it is.
 */
export function withTitleShown(pdf: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = bytes.lastIndexOf('startxref\n');
  const [told] = /^\d+/.exec(bytes.toString('latin1', tail + 10)) ?? [];
  const table = Number(told);
  const last = told === undefined ? -1 : bytes.lastIndexOf(' obj\n', table);
  const at = last < 0 ? -1 : bytes.indexOf(PREFERENCES, last);
  const isCatalogue = last >= 0 && bytes.toString('latin1', last, table).includes('/Type /Catalog');
  if (!isCatalogue || at < 0 || at > table) return pdf;
  const after = at + PREFERENCES.length;
  const moved = String(table + SHOWN.length);
  return new Uint8Array(
    Buffer.concat([
      bytes.subarray(0, after),
      Buffer.from(SHOWN, 'latin1'),
      bytes.subarray(after, tail + 10),
      Buffer.from(moved, 'latin1'),
      bytes.subarray(tail + 10 + told!.length),
    ]),
  );
}
