import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { exportFonts } from '../../drawing/fonts.ts';
import { Drawing } from './Drawing.tsx';
import { chartInk, FAMILY } from './ink.ts';
import type { Scene } from './scene.ts';

const HEAD = 34;

/** A chart as an SVG file: in the light colours whatever the screen shows, with its title and what it says in words. */
export function svgOf(scene: Scene, title: string, summary: string): string {
  const ink = chartInk('light');
  const holder = document.createElement('div');
  const root = createRoot(holder);
  const height = scene.height + HEAD;
  flushSync(() =>
    root.render(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={scene.width}
        height={height}
        viewBox={`0 0 ${scene.width} ${height}`}
        role="img"
      >
        <title>{title}</title>
        <desc>{summary}</desc>
        <rect width={scene.width} height={height} fill={ink.ground} />
        <text x="14" y="23" fontFamily={FAMILY} fontSize="14" fontWeight="600" fill={ink.text}>
          {title}
        </text>
        <g transform={`translate(0 ${HEAD})`}>
          <Drawing scene={scene} ink={ink} id="conflict" />
        </g>
      </svg>,
    ),
  );
  const text = holder.firstElementChild
    ? new XMLSerializer().serializeToString(holder.firstElementChild)
    : '';
  root.unmount();
  return text;
}

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
