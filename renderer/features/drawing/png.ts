import { isGradient, type Paint, type Segment, type Sheet } from './shapes.ts';

/**
 * A sheet as PNG, `scale` times as many pixels on a side, in the fonts of the page.
 * @throws when the browser gives no canvas of that size
 */
export async function pngOf(sheet: Sheet, scale = 2): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.round(sheet.width * scale), Math.round(sheet.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = sheet.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const { x, y, width, height, shapes } of sheet.groups) {
    context.save();
    context.translate(x, y);
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    for (const shape of shapes) {
      if (shape.type === 'fill') {
        context.fillStyle = paintOf(context, shape.paint);
        context.fill(pathOf(shape.path));
      } else if (shape.type === 'stroke') {
        context.strokeStyle = paintOf(context, shape.paint);
        context.lineWidth = shape.width;
        context.setLineDash([...shape.dash]);
        context.stroke(pathOf(shape.path));
      } else {
        context.font = `${shape.weight} ${shape.size}px Inter, sans-serif`;
        context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
        if (shape.rim) {
          context.setLineDash([]);
          context.lineJoin = 'round';
          context.lineWidth = 3;
          context.strokeStyle = paintOf(context, shape.rim);
          context.strokeText(shape.text, shape.x, shape.y);
        }
        context.fillStyle = paintOf(context, shape.paint);
        context.fillText(shape.text, shape.x, shape.y);
      }
    }
    context.restore();
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

function paintOf(context: OffscreenCanvasRenderingContext2D, paint: Paint): string | CanvasGradient {
  if (!isGradient(paint)) return withAlpha(paint.colour, paint.alpha);
  const gradient = context.createLinearGradient(...paint.from, ...paint.to);
  for (const { offset, colour, alpha } of paint.stops)
    gradient.addColorStop(offset, withAlpha(colour, alpha));
  return gradient;
}

const withAlpha = (colour: string, alpha: number): string =>
  `${colour}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;

function pathOf(path: readonly Segment[]): Path2D {
  const drawn = new Path2D();
  for (const segment of path) {
    if (segment[0] === 'Z') drawn.closePath();
    else if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x, y] = segment;
      drawn.bezierCurveTo(x1, y1, x2, y2, x, y);
    } else if (segment[0] === 'M') drawn.moveTo(segment[1], segment[2]);
    else drawn.lineTo(segment[1], segment[2]);
  }
  return drawn;
}
