import { HEAD } from '#db/domain/indicators/chart/svg.ts';
import { exportFonts } from '../../drawing/fonts.ts';

/** The fonts of the program inside an SVG: one drawn as a picture sees none of the page's. */
async function withFonts(svg: string): Promise<string> {
  const { regular, strong } = await exportFonts();
  const face = (weight: number, { latin }: { latin: Uint8Array }) =>
    `@font-face{font-family:'Inter Variable';font-weight:${weight};src:url(data:font/woff;base64,${base64(latin)})}`;
  return svg.replace(
    /<svg[^>]*>/,
    (head) => `${head}<style>${face(400, regular)}${face(600, strong)}</style>`,
  );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * The same picture as PNG, two pixels for one.
 * @throws when the browser cannot draw it
 */
export async function pngOf(
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([await withFonts(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = (height + HEAD) * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
