import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff?url';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff?url';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff?url';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff?url';
import type { Weights } from './pdf-fonts.ts';

/** The font files of exported drawings, from the program itself. */
export async function exportFonts(): Promise<Weights> {
  const bytes = async (address: string): Promise<Uint8Array<ArrayBuffer>> => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`no font at ${address}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const [a, b, c, d] = await Promise.all([latin400, latinExt400, latin600, latinExt600].map(bytes));
  if (!a || !b || !c || !d) throw new Error('a font is missing');
  return { regular: { latin: a, latinExt: b }, strong: { latin: c, latinExt: d } };
}
