import {
  BorderStyle,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { formatDate } from '../../../domain/dates/format.ts';
import type { Locale } from '../../../domain/locale.ts';
import { VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import type { RecordDetail, SourceRead } from '#preload/contract/records.ts';
import { factsOf, measureText, relationLabel, sourceText, valueText } from '../../facts.ts';
import { lifeTables, type SignalLife } from '../../signal-life.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { bookmarkName } from './bookmarks.ts';
import { headingStyle } from './body.ts';
import type { HeadingLevels } from './levels.ts';
import { BULLET } from './styles.ts';

type Block = Paragraph | Table;
type RecordContext = {
  locale: Locale;
  levels: HeadingLevels;
  /** Level of the headings inside the record. */
  level: number;
  /** True when the document holds the record, in full or in its annex. */
  holds(id: string): boolean;
};

/** Everything a record that is no note says of itself: properties, summary, relations, measures, conflicts, sources. */
export function writeRecord(record: RecordDetail, context: RecordContext, life?: SignalLife): Block[] {
  const { locale } = context;
  const words = EXPORT_WORDS[locale];
  const blocks: Block[] = [
    table(
      null,
      factsOf(record, locale).map(({ label, value }) => [label, value]),
      [28, 72],
    ),
    gap(),
  ];
  if (record.summary !== '') blocks.push(...record.summary.split('\n').map((line) => new Paragraph(line)));
  const section = (title: string, content: Block[]) => {
    if (content.length > 0)
      blocks.push(
        new Paragraph({ text: title, heading: headingStyle(context.levels.next(context.level)) }),
        ...content,
      );
  };
  section(words.relations, writeRelations(record, context));
  section(words.measures, writeMeasures(record, locale));
  for (const { title, head, rows, widths } of life ? lifeTables(life, locale) : [])
    section(title, [table(head, rows, widths), gap()]);
  section(words.claims, writeClaims(record, locale));
  section(
    words.sources,
    record.sources.map((source) => new Paragraph({ numbering: BULLET, children: sourceRuns(source) })),
  );
  return blocks;
}

/** A source in runs, its address as a link. */
export function sourceRuns(source: SourceRead): ParagraphChild[] {
  const runs: ParagraphChild[] = [new TextRun(sourceText(source))];
  if (source.address !== null) {
    runs.push(
      new TextRun(' · '),
      new ExternalHyperlink({
        link: source.address,
        children: [new TextRun({ text: source.address, style: 'Hyperlink' })],
      }),
    );
  }
  return runs;
}

/** A record's title, as a link when the document holds it. */
export function recordLink(
  record: { id: string; code: string; title: string },
  holds: (id: string) => boolean,
): ParagraphChild {
  if (!holds(record.id)) return new TextRun(record.title);
  return new InternalHyperlink({
    anchor: bookmarkName(record.code),
    children: [new TextRun({ text: record.title, style: 'Hyperlink' })],
  });
}

function writeRelations(record: RecordDetail, { locale, holds }: RecordContext): Paragraph[] {
  return record.relations.map(({ type, direction, target, date, comment }) => {
    const details = [date && formatDate(date, locale, 'long'), comment].filter(Boolean).join(' ; ');
    return new Paragraph({
      numbering: BULLET,
      children: [
        new TextRun(`${relationLabel(type, direction, locale)} `),
        recordLink(target, holds),
        new TextRun(` (${target.code})${details === '' ? '' : ` : ${details}`}`),
      ],
    });
  });
}

function writeMeasures(record: RecordDetail, locale: Locale): Block[] {
  if (record.measures.length === 0) return [];
  const words = EXPORT_WORDS[locale];
  const ofStudy = record.kind === 'etude';
  const rows = record.measures.map((measure) => [
    ofStudy ? measure.indicator.title : formatDate(measure.date, locale, 'short'),
    measureText(measure, locale),
    [measure.base, measure.sample].filter(Boolean).join(' ; '),
    [measure.study && !ofStudy ? measure.study.title : '', measure.sourceLabel].filter(Boolean).join(' ; '),
    VERIFICATION_LABELS[measure.verification][locale],
  ]);
  return [
    table(
      [ofStudy ? words.indicator : words.date, words.value, words.base, words.source, words.verification],
      rows,
      [20, 14, 28, 26, 12],
    ),
    gap(),
  ];
}

function writeClaims(record: RecordDetail, locale: Locale): Block[] {
  if (record.claims.length === 0) return [];
  const words = EXPORT_WORDS[locale];
  const rows = record.claims.map((claim) => [
    claim.property,
    claim.wording ?? valueText(record.kind, claim.property, claim.value, locale),
    claim.sourceLabel,
    VERIFICATION_LABELS[claim.verification][locale],
  ]);
  return [
    table([words.property, words.value, words.source, words.verification], rows, [18, 28, 38, 16]),
    gap(),
  ];
}

const gap = () => new Paragraph({ children: [] });
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'D8D4C9' };

/** A table of texts; without `head` its first column names its rows. Widths in percent. */
function table(
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const cell = (text: string, column: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.PERCENTAGE },
      margins: { top: 50, bottom: 50, left: 100, right: 100 },
      ...(bold && { shading: { type: ShadingType.CLEAR, fill: 'F4F2EC' } }),
      children: text
        .split('\n')
        .map((line) => new Paragraph({ style: 'TableText', children: [new TextRun({ text: line, bold })] })),
    });
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, column) => cell(text, column, isHead || (!head && column === 0))),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows: [...(head ? [row(head, true)] : []), ...rows.map((texts) => row(texts, false))],
  });
}
