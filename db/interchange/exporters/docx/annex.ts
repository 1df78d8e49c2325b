import { InternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { documentMentions } from '../../../domain/document/walk.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { recordLine } from '../../facts.ts';
import { citedMeasures } from '../../figures.ts';
import type { Gathered } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { bookmarked, bookmarkName } from './bookmarks.ts';
import { headingStyle } from './body.ts';
import type { HeadingLevels } from './levels.ts';
import { measureRuns } from './figures.ts';
import { sourceRuns } from './record.ts';
import { BULLET } from './styles.ts';

/**
 * The annex: each record the texts cite without being exported, with its date, state and sources, the texts that cite it
 * as links; then the sources of the exported notes themselves.
 */
export function writeAnnex(gathered: Gathered, levels: HeadingLevels): Paragraph[] {
  const { locale, cited, pieces } = gathered;
  const words = EXPORT_WORDS[locale];
  const sourcedNotes = pieces.filter(
    ({ record, document }) => document !== null && record.sources.length > 0,
  );
  if (cited.length === 0 && sourcedNotes.length === 0) return [];
  const citing = citingPieces(gathered);
  return [
    new Paragraph({ text: words.annex, heading: headingStyle(levels.next(1)), pageBreakBefore: true }),
    new Paragraph(words.annexIntro),
    ...sourcedNotes.flatMap(({ record }) => [titleOf(record, false), ...sourcesOf(record)]),
    ...cited.flatMap((record) => [
      titleOf(record, true),
      new Paragraph({
        style: 'Subtitle',
        keepNext: true,
        children: [new TextRun(recordLine(record, locale))],
      }),
      ...measuresOf(gathered, record),
      ...sourcesOf(record, words.noSource),
      citedIn(citing.get(record.id) ?? [], words.citedIn),
    ]),
  ];
}

/** The pieces whose text cites each record, by the record's id, each once. */
function citingPieces({ pieces }: Gathered): Map<string, RecordDetail[]> {
  const citing = new Map<string, RecordDetail[]>();
  for (const { record, document } of pieces) {
    if (!document) continue;
    for (const id of new Set(documentMentions(document).map((mention) => mention.recordId))) {
      citing.set(id, [...(citing.get(id) ?? []), record]);
    }
  }
  return citing;
}

function titleOf(record: RecordDetail, anchored: boolean): Paragraph {
  const title = new TextRun({ text: record.title, bold: true });
  return new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 20 },
    children: anchored ? [bookmarked(record.code, [title])] : [title],
  });
}

function sourcesOf(record: RecordDetail, none?: string): Paragraph[] {
  if (record.sources.length === 0)
    return none === undefined ? [] : [new Paragraph({ numbering: BULLET, children: [new TextRun(none)] })];
  return record.sources.map((source) => new Paragraph({ numbering: BULLET, children: sourceRuns(source) }));
}

/** The figures that the texts give of an indicator, each with where it was read. */
function measuresOf(gathered: Gathered, record: RecordDetail): Paragraph[] {
  return citedMeasures(gathered, record).map(
    (measure) => new Paragraph({ numbering: BULLET, children: measureRuns(measure, gathered.locale) }),
  );
}

function citedIn(records: readonly RecordDetail[], label: string): Paragraph {
  const links = records.flatMap((record, index): ParagraphChild[] => [
    new TextRun(index === 0 ? '' : ', '),
    new InternalHyperlink({
      anchor: bookmarkName(record.code),
      children: [new TextRun({ text: record.title, style: 'Hyperlink' })],
    }),
  ]);
  return new Paragraph({ style: 'Subtitle', children: [new TextRun(`${label} : `), ...links] });
}
