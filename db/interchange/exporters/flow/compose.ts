import type { ChartNode } from '../../../domain/document/types.ts';
import { visitNodes } from '../../../domain/document/walk.ts';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import { chartDrawing, PRINT_SCALE } from '../../drawing/charts.ts';
import { loadRaster } from '../../drawing/raster.ts';
import { recordLine } from '../../facts.ts';
import { chartTable, measureOf, type RecordOf } from '../../figures.ts';
import type { Gathered, Piece } from '../../gathered.ts';
import { HeadingLevels } from '../docx/levels.ts';
import { composeAnnex, composeWorks } from './annex.ts';
import { composeBody, type BodyContext } from './body.ts';
import { line, recordAnchor, words } from './parts.ts';
import { composeRecord, measureLine, recordLink } from './record.ts';
import type { Flow, FlowBlock, FlowDrawing, Inline } from './types.ts';
import { FLOW_WORDS } from './words.ts';

/** How charts are shown: in words and tables alone, drawn, or drawn with a picture for readers that know no drawing. */
export type ChartForm = 'words' | 'svg' | 'png';

/** What was gathered as one document in reading order: title, records and their texts, works cited, annex. */
export async function compose(gathered: Gathered, charts: ChartForm): Promise<Flow> {
  const { pieces, locale, title, asOf } = gathered;
  const footnotes: (readonly Inline[])[] = [];
  const context = await contextOf(gathered, charts, footnotes);
  const [only, ...others] = pieces;
  const single = only !== undefined && others.length === 0;
  const blocks = single
    ? composePiece(only, gathered, { ...context, shift: 0 }, 1)
    : pieces.flatMap((piece): FlowBlock[] => [
        {
          is: 'heading',
          level: context.levels.next(1),
          anchor: recordAnchor(piece.record.code),
          content: [words(piece.record.title)],
        },
        ...composePiece(piece, gathered, { ...context, shift: 1 }, 2),
      ]);
  return {
    ...{ title, locale, asOf, contents: !single, footnotes },
    anchor: single ? recordAnchor(only.record.code) : null,
    blocks: [...blocks, ...composeWorks(gathered, context.levels), ...composeAnnex(gathered, context.levels)],
    codes: pieces.map(({ record }) => record.code),
  };
}

/** A note: one line of what it is, the records it is about, its text. Any other record: all it says, then its text. */
function composePiece(
  { record, document, life, said }: Piece,
  { locale }: Gathered,
  context: BodyContext,
  level: number,
): FlowBlock[] {
  const holds = (id: string) => context.recordOf(id) !== undefined;
  const body = () => (document ? composeBody(document, context) : []);
  if (said !== undefined) return [line('subtitle', said), ...body()];
  if (record.kind !== 'note' && record.kind !== 'rapport') {
    const { levels, nextAnchor } = context;
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

async function contextOf(
  { pieces, cited, pictures, locale, figureSources }: Gathered,
  charts: ChartForm,
  footnotes: (readonly Inline[])[],
): Promise<BodyContext> {
  const records = new Map(
    [...pieces.map(({ record }) => record), ...cited].map((record) => [record.id, record]),
  );
  const recordOf: RecordOf = (id) => records.get(id);
  const files = new Map(pictures.map((picture) => [picture.sha256, picture]));
  const drawings = charts === 'words' ? new Map() : await drawingsOf(pieces, recordOf, locale, charts);
  let anchors = 0;
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
    addFootnote(content) {
      // Its place is taken before it is written, so that one in another comes after it.
      const number = footnotes.push([]);
      footnotes[number - 1] = content();
      return number;
    },
    nextAnchor: () => `section-${(anchors += 1)}`,
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
  for (const chart of charts) {
    const record = recordOf(chart.recordId);
    if (chart.view !== 'chart' || !record) continue;
    const raster = await loadRaster();
    const drawing = chartDrawing(chart, record, locale, raster);
    if (!drawing) continue;
    const png = form === 'png' ? raster.png(drawing.svg, PRINT_SCALE) : null;
    drawings.set(chart, { is: 'drawing', title: record.title, png, ...drawing });
  }
  return drawings;
}
