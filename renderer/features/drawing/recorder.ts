import type { Pen, PenGradient } from './pen.ts';
import type { Gradient, Paint, Segment, Shape, Solid } from './shapes.ts';

/** Share of a circle's radius at which the handles of four curves draw it (Bézier approximation, error 0.03 %). */
const KAPPA = 0.5522847498;
/**
 * From the middle of a line of text down to its baseline, as a share of its size: half of Inter's ascent (0.96875) less
 * descent (0.24121), which is where a canvas puts `middle`.
 */
const MIDDLE = 0.36377;

class Stops implements PenGradient {
  readonly stops: (Solid & { offset: number })[] = [];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  constructor(from: readonly [number, number], to: readonly [number, number]) {
    this.from = from;
    this.to = to;
  }
  addColorStop(offset: number, colour: string): void {
    this.stops.push({ offset, ...solidOf(colour) });
  }
}

/** A pen that keeps what is drawn as shapes. */
export class Recorder implements Pen {
  readonly shapes: Shape[] = [];
  fillStyle: string | PenGradient = '#000000';
  strokeStyle: string | PenGradient = '#000000';
  lineWidth = 1;
  lineJoin = 'miter';
  globalAlpha = 1;
  font = '12px sans-serif';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  #path: Segment[] = [];
  #dash: number[] = [];
  #rim: { text: string; x: number; y: number; paint: Solid } | null = null;

  beginPath(): void {
    this.#path = [];
  }
  moveTo(x: number, y: number): void {
    this.#path.push(['M', x, y]);
  }
  lineTo(x: number, y: number): void {
    this.#path.push(['L', x, y]);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.push(['C', x1, y1, x2, y2, x, y]);
  }
  arc(x: number, y: number, radius: number): void {
    this.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius);
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    const k = r * (1 - KAPPA);
    const [right, bottom] = [x + width, y + height];
    this.#path.push(
      ['M', x + r, y],
      ['L', right - r, y],
      ['C', right - k, y, right, y + k, right, y + r],
      ['L', right, bottom - r],
      ['C', right, bottom - k, right - k, bottom, right - r, bottom],
      ['L', x + r, bottom],
      ['C', x + k, bottom, x, bottom - k, x, bottom - r],
      ['L', x, y + r],
      ['C', x, y + k, x + k, y, x + r, y],
      ['Z'],
    );
  }
  fill(): void {
    this.#fill(this.#path);
  }
  stroke(): void {
    const paint = this.#paint(this.strokeStyle);
    if (this.#path.length === 0 || 'stops' in paint) return;
    this.shapes.push({ type: 'stroke', path: this.#path, paint, width: this.lineWidth, dash: this.#dash });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#fill([['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']]);
  }
  strokeText(text: string, x: number, y: number): void {
    const paint = this.#paint(this.strokeStyle);
    if (!('stops' in paint)) this.#rim = { text, x, y, paint };
  }
  fillText(text: string, x: number, y: number): void {
    const paint = this.#paint(this.fillStyle);
    if ('stops' in paint) return;
    const { size, weight } = fontOf(this.font);
    const rim = this.#rim;
    this.#rim = null;
    this.shapes.push({
      type: 'text',
      text,
      x,
      y: this.textBaseline === 'middle' ? y + MIDDLE * size : y,
      size,
      weight,
      anchor: this.textAlign === 'center' ? 'middle' : this.textAlign === 'right' ? 'end' : 'start',
      paint,
      rim: rim && rim.text === text && rim.x === x && rim.y === y ? rim.paint : null,
    });
  }
  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): PenGradient {
    return new Stops([x0, y0], [x1, y1]);
  }

  #fill(path: readonly Segment[]): void {
    if (path.length > 0) this.shapes.push({ type: 'fill', path, paint: this.#paint(this.fillStyle) });
  }

  #paint(style: string | PenGradient): Paint {
    if (typeof style === 'string') {
      const { colour, alpha } = solidOf(style);
      return { colour, alpha: alpha * this.globalAlpha };
    }
    if (!(style instanceof Stops)) throw new TypeError('a gradient of another pen');
    const { from, to, stops } = style;
    return { from, to, stops: stops.toSorted((a, b) => a.offset - b.offset) } satisfies Gradient;
  }
}

/** `#rrggbb` or `#rrggbbaa` in its parts. @throws TypeError for any other colour: our drawings use none */
function solidOf(colour: string): Solid {
  const match = /^(#[0-9a-f]{6})([0-9a-f]{2})?$/i.exec(colour);
  if (!match) throw new TypeError(`not a colour of ours: ${colour}`);
  return { colour: (match[1] ?? '').toLowerCase(), alpha: match[2] ? parseInt(match[2], 16) / 255 : 1 };
}

function fontOf(font: string): { size: number; weight: number } {
  const match = /^(?:(\d{3}) )?([\d.]+)px/.exec(font);
  return { size: Number(match?.[2] ?? 12), weight: Number(match?.[1] ?? 400) };
}
