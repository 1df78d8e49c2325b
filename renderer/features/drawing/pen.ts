/** A gradient along a line: stops from 0 to 1, in colours a canvas takes. */
export type PenGradient = { addColorStop(offset: number, colour: string): void };

/**
 * What our drawings are drawn with: the part of a canvas context they use, under the same names. The screen's pen is the
 * context itself; that of an export records shapes, so both come from the same calls and cannot differ.
 */
export type Pen = {
  fillStyle: string | PenGradient;
  strokeStyle: string | PenGradient;
  lineWidth: number;
  lineJoin: string;
  globalAlpha: number;
  /** `600 12px …, sans-serif`. */
  font: string;
  textAlign: string;
  textBaseline: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  /** Whole circles only: our drawings have no other arcs. */
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  /** A rim around a text, drawn just before the text itself. */
  strokeText(text: string, x: number, y: number): void;
  setLineDash(dash: number[]): void;
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): PenGradient;
};

/** The screen's pen. */
export function penOf(context: CanvasRenderingContext2D): Pen {
  // A context takes what a Pen gives; it only could give back more (patterns), which nobody reads.
  return context as unknown as Pen;
}
