import {
  appendBezierCurve,
  beginText,
  clip,
  closePath,
  concatTransformationMatrix,
  endPath,
  endText,
  fill,
  LineJoinStyle,
  lineTo,
  moveTo,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setGraphicsState,
  setLineJoin,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  stroke,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import { mix } from '../../ui/theme/colour.ts';
import { type PaperName, placedOn } from './paper.ts';
import { fontsOf, type Run, type Weights } from './pdf-fonts.ts';
import {
  type Gradient,
  isGradient,
  type Segment,
  type Shape,
  type Sheet,
  type Solid,
  type Writing,
} from './shapes.ts';

type RunsOf = (strong: boolean, text: string, size: number) => Run[];

/** How far the rim of paper reaches around a text, in the drawing's pixels. */
const RIM = 1.5;
const STRONG = 500;

/**
 * A sheet as one page of PDF: vectors, selectable text in the embedded fonts, the drawing's own title as the document's.
 * Fading marks are laid over paper once and for all: gradients have no transparency here.
 */
export async function pdfOf(sheet: Sheet, paper: PaperName, weights: Weights): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(sheet.title, { showInWindowTitleBar: true });
  pdf.setSubject(sheet.description);
  pdf.setLanguage(sheet.language === 'fr' ? 'fr-FR' : 'en-GB');
  pdf.setCreator('Vigie');
  pdf.setProducer('Vigie (pdf-lib)');
  const { page: size, scale, x, y } = placedOn(paper, sheet);
  const page = pdf.addPage([size.width, size.height]);
  const texts = sheet.groups
    .flatMap(({ shapes }) => shapes)
    .filter((shape): shape is Writing => shape.type === 'text');
  const runsOf = await fontsOf(
    pdf,
    weights,
    texts.map(({ text, weight }) => ({ text, strong: weight >= STRONG })),
  );
  const writer = new PageWriter(page, sheet.paper, runsOf);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scale, 0, 0, -scale, x, size.height - y),
  );
  for (const group of sheet.groups) {
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(1, 0, 0, 1, group.x, group.y),
      rectangle(0, 0, group.width, group.height),
      clip(),
      endPath(),
    );
    for (const shape of group.shapes) writer.write(shape);
    page.pushOperators(popGraphicsState());
  }
  page.pushOperators(popGraphicsState());
  return pdf.save();
}

class PageWriter {
  readonly #page: PDFPage;
  readonly #paper: string;
  readonly #runsOf: RunsOf;
  #silence: PDFName | null = null;
  readonly #opacities = new Map<number, PDFName>();
  readonly #fonts = new Map<Run['font'], PDFName>();

  constructor(page: PDFPage, paper: string, runsOf: RunsOf) {
    this.#page = page;
    this.#paper = paper;
    this.#runsOf = runsOf;
  }

  write(shape: Shape): void {
    if (shape.type === 'text') this.#writeText(shape);
    else if (shape.type === 'stroke') {
      this.#push(
        pushGraphicsState(),
        ...this.#opacity(shape.paint.alpha),
        setStrokingRgbColor(...rgb(shape.paint.colour)),
        setLineWidth(shape.width),
        setDashPattern([...shape.dash], 0),
        ...pathOf(shape.path),
        stroke(),
        popGraphicsState(),
      );
    } else if (isGradient(shape.paint)) this.#fillGradient(shape.path, shape.paint);
    else this.#fill(shape.path, shape.paint);
  }

  #push(...operators: PDFOperator[]): void {
    this.#page.pushOperators(...operators);
  }

  #fill(path: readonly Segment[], { colour, alpha }: Solid): void {
    this.#push(
      pushGraphicsState(),
      ...this.#opacity(alpha),
      setFillingRgbColor(...rgb(colour)),
      ...pathOf(path),
      fill(),
      popGraphicsState(),
    );
  }

  #fillGradient(path: readonly Segment[], gradient: Gradient): void {
    const shading = this.#shading(gradient);
    if (!shading) return;
    this.#push(
      pushGraphicsState(),
      ...pathOf(path),
      clip(),
      endPath(),
      PDFOperator.of(PDFOperatorNames.ShadingFill, [shading]),
      popGraphicsState(),
    );
  }

  #writeText({ text, x, y, size, weight, anchor, paint, rim }: Writing): void {
    const runs = this.#runsOf(weight >= STRONG, text, size);
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    if (rim) {
      // Drawn, but no text: who selects or hears the page meets the words once.
      this.#push(
        pushGraphicsState(),
        PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of('Span'), this.#unsaid()]),
        setTextRenderingMode(TextRenderingMode.Outline),
        setLineWidth(2 * RIM),
        setLineJoin(LineJoinStyle.Round),
        setStrokingRgbColor(...rgb(rim.colour)),
      );
      this.#writeRuns(runs, left, y, size);
      this.#push(PDFOperator.of(PDFOperatorNames.EndMarkedContent), popGraphicsState());
    }
    this.#push(pushGraphicsState(), ...this.#opacity(paint.alpha), setFillingRgbColor(...rgb(paint.colour)));
    this.#writeRuns(runs, left, y, size);
    this.#push(popGraphicsState());
  }

  #writeRuns(runs: readonly Run[], start: number, y: number, size: number): void {
    let left = start;
    for (const run of runs) {
      this.#push(
        beginText(),
        setFontAndSize(this.#font(run.font), size),
        setTextMatrix(1, 0, 0, -1, left, y),
        showText(run.font.encodeText(run.text)),
        endText(),
      );
      left += run.width;
    }
  }

  /** The name of a property list that says: nothing is written here. */
  #unsaid(): PDFName {
    if (this.#silence) return this.#silence;
    const { context } = this.#page.doc;
    const resources = this.#page.node.normalizedEntries().Resources;
    const key = PDFName.of('Properties');
    const properties = resources.lookupMaybe(key, PDFDict) ?? context.obj({});
    resources.set(key, properties);
    this.#silence = PDFName.of('Muet');
    properties.set(this.#silence, context.obj({ ActualText: PDFString.of('') }));
    return this.#silence;
  }

  #font(font: Run['font']): PDFName {
    let name = this.#fonts.get(font);
    if (!name) this.#fonts.set(font, (name = this.#page.node.newFontDictionary(font.name, font.ref)));
    return name;
  }

  #opacity(alpha: number): PDFOperator[] {
    if (alpha >= 1) return [];
    const rounded = Math.round(alpha * 100) / 100;
    let name = this.#opacities.get(rounded);
    if (!name) {
      const state = this.#page.doc.context.obj({ Type: 'ExtGState', ca: rounded, CA: rounded });
      this.#opacities.set(rounded, (name = this.#page.node.newExtGState('Opacite', state)));
    }
    return [setGraphicsState(name)];
  }

  /** An axial shading (ISO 32000-1, 8.7.4.5.3): stops stitched from linear functions. */
  #shading({ from, to, stops }: Gradient): PDFName | null {
    const { context } = this.#page.doc;
    const colours = stops.map(({ offset, colour, alpha }) => ({
      offset,
      rgb: rgb(mix(colour, this.#paper, alpha)),
    }));
    const [first] = colours;
    const last = colours.at(-1);
    if (!first || !last) return null;
    const steps = [{ ...first, offset: 0 }, ...colours, { ...last, offset: 1 }].filter(
      ({ offset }, index, all) => index === 0 || offset > (all[index - 1]?.offset ?? 0),
    );
    const parts = steps.slice(1).map((step, index) => ({
      FunctionType: 2,
      Domain: [0, 1],
      C0: [...(steps[index]?.rgb ?? step.rgb)],
      C1: [...step.rgb],
      N: 1,
    }));
    if (parts.length === 0) return null;
    const shading = context.obj({
      ShadingType: 2,
      ColorSpace: 'DeviceRGB',
      Coords: [...from, ...to],
      Extend: [true, true],
      Function: {
        FunctionType: 3,
        Domain: [0, 1],
        Functions: parts,
        Bounds: steps.slice(1, -1).map(({ offset }) => offset),
        Encode: parts.flatMap(() => [0, 1]),
      },
    });
    const resources = this.#page.node.normalizedEntries().Resources;
    const key = PDFName.of('Shading');
    const shadings = resources.lookupMaybe(key, PDFDict) ?? context.obj({});
    resources.set(key, shadings);
    const name = PDFName.of(`Degrade${shadings.keys().length}`);
    shadings.set(name, context.register(shading));
    return name;
  }
}

function pathOf(path: readonly Segment[]): PDFOperator[] {
  return path.map((segment) => {
    if (segment[0] === 'Z') return closePath();
    if (segment[0] === 'C')
      return appendBezierCurve(...(segment.slice(1) as [number, number, number, number, number, number]));
    return segment[0] === 'M' ? moveTo(segment[1], segment[2]) : lineTo(segment[1], segment[2]);
  });
}

function rgb(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
}
