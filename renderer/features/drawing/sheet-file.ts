import type { MadeFile } from '../../client/save-file.ts';
import type { PaperName } from './paper.ts';
import type { Sheet } from './shapes.ts';

/** What a drawing may be kept as: a PDF page is named after its paper. */
export type SheetFormat = 'svg' | 'png' | PaperName;

/** A sheet as a file called `name` with the ending of its format. The code of a format is loaded when first asked for. */
export async function sheetFile(sheet: Sheet, format: SheetFormat, name: string): Promise<MadeFile> {
  if (format === 'svg') {
    const { svgOf } = await import('./svg.ts');
    const content = new Blob([svgOf(sheet)], { type: 'image/svg+xml' });
    return { name: `${name}.svg`, mediaType: 'image/svg+xml', content };
  }
  if (format === 'png') {
    const { pngOf } = await import('./png.ts');
    return { name: `${name}.png`, mediaType: 'image/png', content: await pngOf(sheet) };
  }
  const [{ pdfOf }, { exportFonts }] = await Promise.all([import('./pdf.ts'), import('./fonts.ts')]);
  const bytes = await pdfOf(sheet, format, await exportFonts());
  const content = new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
  return { name: `${name}-${format}.pdf`, mediaType: 'application/pdf', content };
}
