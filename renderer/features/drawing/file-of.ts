import type { MadeFile } from '../../client/save-file.ts';
import type { Sheet } from './shapes.ts';

export type SheetFormat = 'svg' | 'png' | 'a4' | 'a3';

/** A drawing as a file: SVG, PNG, or one landscape page of PDF. What writes each form is loaded when first asked for. */
export async function fileOf(sheet: Sheet, format: SheetFormat, name: string): Promise<MadeFile> {
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
