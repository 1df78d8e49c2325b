import { drawingOf, type Drawn } from './drawing.ts';
import { FAMILY, type ChartInk } from './ink.ts';
import type { Scene } from './scene.ts';

/** Pixels above a chart for its title, in a file. */
export const HEAD = 34;

/** A chart as a whole SVG file, with its title and what it says in words; nothing of it comes from elsewhere. */
export function svgOf(
  scene: Scene,
  ink: ChartInk,
  { title, summary }: { title: string; summary: string },
): string {
  const { width } = scene;
  const height = scene.height + HEAD;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(summary)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${ink.ground}"/>`,
    `<text x="14" y="23" font-family="${FAMILY}" font-size="14" font-weight="600" fill="${ink.text}">${escaped(title)}</text>`,
    `<g transform="translate(0 ${HEAD})">`,
    written(drawingOf(scene, ink, 'conflict')),
    '</g>',
    '</svg>',
  ].join('');
}

function written({ tag, attributes, children }: Drawn): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = typeof children === 'string' ? escaped(children) : children.map(written).join('');
  return inside === '' ? `<${tag}${said.join('')}/>` : `<${tag}${said.join('')}>${inside}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as content or attribute of XML 1.0; characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
