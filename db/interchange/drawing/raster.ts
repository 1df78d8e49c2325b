import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sfntOf } from './woff.ts';

/** Draws SVG as PNG without a browser, in the fonts of the program. */
export type Raster = {
  /** The picture, `scale` pixels for one. */
  png(svg: string, scale: number): Uint8Array;
  /** How wide a text of 12 pixels in semi-bold is, as charts write their values. */
  widthOf(text: string): number;
};

const FILES = ['latin-400', 'latin-ext-400', 'latin-600', 'latin-ext-600'] as const;
const STRONG = 2;

let loaded: Promise<Raster> | null = null;

/** Loads the rasteriser and the fonts, once: some 100 ms and 4 MB, for exports that draw only. */
export function loadRaster(): Promise<Raster> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Raster> {
  // Asked for here and not above: most exports draw nothing, and wait for neither.
  const [{ initWasm, Resvg }, { default: fontkit }] = await Promise.all([
    import('@resvg/resvg-wasm'),
    import('@cantoo/fontkit'),
  ]);
  const { resolve } = createRequire(import.meta.url);
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const files = await Promise.all(
    FILES.map((name) => readFile(resolve(`@fontsource/inter/files/inter-${name}-normal.woff`))),
  );
  const fontBuffers = files.map(sfntOf);
  const strong = fontkit.create(files[STRONG]!);
  if (!('layout' in strong)) throw new TypeError('a collection of fonts');
  return {
    png(svg, scale) {
      const font = { fontBuffers, defaultFontFamily: 'Inter', loadSystemFonts: false };
      const drawing = new Resvg(withStrongFamily(svg), { fitTo: { mode: 'zoom', value: scale }, font });
      const picture = drawing.render();
      const png = picture.asPng();
      picture.free();
      drawing.free();
      return png;
    },
    widthOf: (text) => (strong.layout(text).advanceWidth / strong.unitsPerEm) * 12,
  };
}

/** The files name the semi-bold a family of its own, which the rasteriser does not guess from the weight. */
function withStrongFamily(svg: string): string {
  return svg.replace(
    /<text\b[^>]*font-weight="600"[^>]*>/g,
    (tag) => `<text font-family="'Inter SemiBold', Inter"${tag.slice(5).replace(/ font-family="[^"]*"/, '')}`,
  );
}
