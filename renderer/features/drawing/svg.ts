import {
  type Gradient,
  type Group,
  isGradient,
  type Paint,
  type Segment,
  type Shape,
  type Sheet,
} from './shapes.ts';

const FAMILY = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, sans-serif";

/** A sheet as a whole SVG file: vectors and text, a title and a description for who cannot see it, nothing from elsewhere. */
export function svgOf(sheet: Sheet): string {
  const { width, height, paper, title, description, language, groups } = sheet;
  const defs: string[] = [];
  const body = groups.map((group, index) => groupOf(group, index, defs)).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-labelledby="titre description" xml:lang="${language}" font-family="${escapeXml(FAMILY)}">`,
    `<title id="titre">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    defs.length > 0 ? `<defs>\n${defs.join('\n')}\n</defs>` : '',
    `<rect width="${n(width)}" height="${n(height)}" fill="${paper}"/>`,
    body,
    '</svg>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

function groupOf({ x, y, width, height, shapes }: Group, index: number, defs: string[]): string {
  defs.push(`<clipPath id="c${index}"><rect width="${n(width)}" height="${n(height)}"/></clipPath>`);
  const inside = shapes.map((shape) => shapeOf(shape, defs)).join('\n');
  return `<g transform="translate(${n(x)} ${n(y)})" clip-path="url(#c${index})">\n${inside}\n</g>`;
}

function shapeOf(shape: Shape, defs: string[]): string {
  if (shape.type === 'fill') return `<path d="${pathOf(shape.path)}"${paintOf('fill', shape.paint, defs)}/>`;
  if (shape.type === 'stroke') {
    const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.map(n).join(' ')}"` : '';
    return `<path d="${pathOf(shape.path)}" fill="none"${paintOf('stroke', shape.paint, defs)} stroke-width="${n(shape.width)}"${dash}/>`;
  }
  const { text, x, y, size, weight, anchor, paint, rim } = shape;
  const around = rim
    ? `${paintOf('stroke', rim, defs)} stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${bold}${side}${paintOf('fill', paint, defs)}${around} xml:space="preserve">${escapeXml(text)}</text>`;
}

function paintOf(side: 'fill' | 'stroke', paint: Paint, defs: string[]): string {
  if (isGradient(paint)) return ` ${side}="url(#${gradientOf(paint, defs)})"`;
  const opacity = paint.alpha < 1 ? ` ${side}-opacity="${n(paint.alpha)}"` : '';
  return ` ${side}="${paint.colour}"${opacity}`;
}

function gradientOf({ from, to, stops }: Gradient, defs: string[]): string {
  const id = `g${defs.length}`;
  const inside = stops
    .map(
      ({ offset, colour, alpha }) =>
        `<stop offset="${n(offset)}" stop-color="${colour}" stop-opacity="${n(alpha)}"/>`,
    )
    .join('');
  defs.push(
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}">${inside}</linearGradient>`,
  );
  return id;
}

function pathOf(path: readonly Segment[]): string {
  return path.map(([letter, ...numbers]) => `${letter}${numbers.map(n).join(' ')}`).join('');
}

/** A number with at most two decimals, as short as it goes. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** Text as content or attribute of XML 1.0; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
