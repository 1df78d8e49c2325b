import { HeadingLevels, HeadingNumbers } from '../../../domain/document/headings.ts';
import type { ChartNode, NoteDocument } from '../../../domain/document/types.ts';
import { visitNodes } from '../../../domain/document/walk.ts';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import { recordLine } from '../../facts.ts';
import { chartTable, measureOf, type RecordOf } from '../../figures.ts';
import type { Gathered, Piece } from '../../gathered.ts';
import { composeAnnex, composeWorks } from './annex.ts';
import { composeBody, type BodyContext } from './body.ts';
import { citationsOf } from './citations.ts';
import { Captions } from './numbers.ts';
import { line, recordAnchor, words } from './parts.ts';
import { composeRecord, measureLine, recordLink } from './record.ts';
import { layReportOut } from './report.ts';
import { Targets } from './targets.ts';
import type { Flow, FlowBlock, FlowDrawing, Inline } from './types.ts';
import { FLOW_WORDS } from './words.ts';

/** Of so many records the contents name each, and no longer its parts: they would be pages of « Relations » and « Sources ». */
const MANY = 30;

/** How charts are shown: in words and tables alone, drawn, or drawn with a picture for readers that know no drawing. */
export type ChartForm = 'words' | 'svg' | 'png';
export type ComposeOptions = {
  /** Gives every block of the text that has an id its place, for a preview to find it. */
  places?: boolean;
};

/**
 * What was gathered as one document in reading order: title, records and their texts, works cited, annex. Numbers, captions and
 * references are worked out here, once for all forms; one report is laid out by its settings.
 */
export async function compose(
  gathered: Gathered,
  charts: ChartForm,
  { places = false }: ComposeOptions = {},
): Promise<Flow> {
  const { pieces, locale, title, asOf, report } = gathered;
  const footnotes: (readonly Inline[])[] = [];
  const context = { ...(await contextOf(gathered, charts, footnotes)), places };
  const [only, ...others] = pieces;
  const single = only !== undefined && others.length === 0;
  const blocks = single
    ? composePiece(only, gathered, { ...context, shift: topShift(only.document) }, 1)
    : pieces.flatMap((piece): FlowBlock[] => [
        {
          is: 'heading',
          level: context.levels.next(1),
          anchor: recordAnchor(piece.record.code),
          content: [words(piece.record.title)],
        },
        ...composePiece(piece, gathered, { ...context, shift: 1 + topShift(piece.document) }, 2),
      ]);
  const flow: Flow = {
    ...{ title, locale, asOf, contents: !single, footnotes },
    ...(pieces.length > MANY && { depth: 1 }),
    anchor: single ? recordAnchor(only.record.code) : null,
    blocks,
    codes: pieces.map(({ record }) => record.code),
  };
  const whole =
    report && only
      ? layReportOut(flow, only.record, report, gathered, context)
      : {
          ...flow,
          blocks: [
            ...blocks,
            ...composeWorks(gathered, context.levels),
            ...composeAnnex(gathered, context.levels),
          ],
        };
  context.targets.settle();
  return whole;
}

/**
 * What makes the highest headings of a text those right under its title: texts usually begin at the second level, their title being
 * the first, but one may say its parts with either.
 */
function topShift(document: NoteDocument | null): number {
  const hasFirst = document?.root.children.some((block) => block.type === 'heading' && block.tag === 'h1');
  return hasFirst ? 1 : 0;
}

/** A note: one line of what it is, the records it is about, its text. Any other record: all it says, then its text. */
function composePiece(
  { record, document, life, said }: Piece,
  { locale, report }: Gathered,
  context: BodyContext,
  level: number,
): FlowBlock[] {
  context.targets.enter(record.id);
  const holds = (id: string) => context.recordOf(id) !== undefined;
  const body = () => (document ? composeBody(document, context) : []);
  if (report) return body();
  if (said !== undefined) return [line('subtitle', said), ...body()];
  if (record.kind !== 'note' && record.kind !== 'rapport') {
    const { levels, targets } = context;
    const nextAnchor = () => targets.nextAnchor();
    return [...composeRecord(record, { locale, levels, level, holds, nextAnchor }, life), ...body()];
  }
  const about = record.relations
    .filter(({ type, direction }) => type === 'a-propos-de' && direction === 'out')
    .map(({ target }) =>
      line(
        'subtitle',
        `${KIND_LABELS[target.kind].one[locale]} ${target.code}${FLOW_WORDS[locale].colon}`,
        recordLink(target, holds),
      ),
    );
  return [line('subtitle', recordLine(record, locale)), ...about, ...body()];
}

/** All that the texts of a document share while they are composed. */
export type ComposeContext = BodyContext & {
  /** The entries of the bibliography of a report, in the order of its style. */
  works: readonly { code: string; content: readonly Inline[] }[];
};

async function contextOf(
  gathered: Gathered,
  charts: ChartForm,
  footnotes: (readonly Inline[])[],
): Promise<Omit<ComposeContext, 'places'>> {
  const { pieces, cited, pictures, locale, figureSources, report } = gathered;
  const records = new Map(
    [...pieces.map(({ record }) => record), ...cited].map((record) => [record.id, record]),
  );
  const recordOf: RecordOf = (id) => records.get(id);
  const files = new Map(pictures.map((picture) => [picture.sha256, picture]));
  const drawings = charts === 'words' ? new Map() : await drawingsOf(pieces, recordOf, locale, charts);
  const numbers = report?.settings.numbered ? new HeadingNumbers() : null;
  const addFootnote: BodyContext['addFootnote'] = (content) => {
    // Its place is taken before it is written, so that one in another comes after it.
    const number = footnotes.push([]);
    footnotes[number - 1] = content();
    return number;
  };
  const citations = report && (await citationsOf(gathered, report.settings, recordOf));
  return {
    locale,
    levels: new HeadingLevels(),
    shift: 0,
    recordOf,
    pictureOf: (sha256) => files.get(sha256),
    chartOf: (chart) => ({
      drawing: drawings.get(chart) ?? null,
      figures: chartTable(chart, recordOf, locale),
    }),
    sourceOf(figure) {
      const measure = figureSources === 'footnotes' ? measureOf(figure, recordOf) : null;
      const title = recordOf(figure.recordId)?.title ?? figure.title;
      return measure && [words(`${title}. `), ...measureLine(measure, locale)];
    },
    addFootnote,
    targets: new Targets(locale),
    captions: new Captions(),
    numberOf: (level) => numbers?.next(level),
    citationOf(node, noted) {
      const said = citations?.said.get(node);
      if (!said || !citations) return null;
      return citations.atFoot && !noted ? [{ is: 'footnote', number: addFootnote(() => said) }] : said;
    },
    works: citations?.works ?? [],
  };
}

/** Draws the charts; the rasteriser, which also measures words, is loaded only when there is one. */
async function drawingsOf(
  pieces: readonly Piece[],
  recordOf: RecordOf,
  locale: Gathered['locale'],
  form: 'svg' | 'png',
): Promise<Map<ChartNode, FlowDrawing>> {
  const charts: ChartNode[] = [];
  for (const { document } of pieces)
    if (document) visitNodes(document.root, (node) => node.type === 'chart' && charts.push(node));
  const drawings = new Map<ChartNode, FlowDrawing>();
  const drawn = charts.filter(({ view, recordId }) => view === 'chart' && recordOf(recordId));
  if (drawn.length === 0) return drawings;
  // What draws takes as long to load as a hundred notes to be composed: only where there is something to draw.
  const [{ chartDrawing, PRINT_SCALE }, { loadRaster }] = await Promise.all([
    import('../../drawing/charts.ts'),
    import('../../drawing/raster.ts'),
  ]);
  const raster = await loadRaster();
  for (const chart of drawn) {
    const record = recordOf(chart.recordId);
    if (!record) continue;
    const drawing = chartDrawing(chart, record, locale, raster);
    if (!drawing) continue;
    const png = form === 'png' ? raster.png(drawing.svg, PRINT_SCALE) : null;
    drawings.set(chart, { is: 'drawing', title: record.title, png, ...drawing });
  }
  return drawings;
}
