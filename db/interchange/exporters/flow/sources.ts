import { formatDate } from '../../../domain/dates/format.ts';
import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import { VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { citedMeasures } from '../../figures.ts';
import type { Gathered, RecordUse, ReportLayout } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import type { ComposeContext } from './compose.ts';
import { line, recordAnchor, words } from './parts.ts';
import { measureLine, sourceLine } from './record.ts';
import type { FlowBlock, FlowCell, FlowTable, Inline } from './types.ts';
import { REPORT_WORDS } from './words.ts';

/** Of each column, in percent: record, code, date, version, verification, where it is cited. */
const WIDTHS = [40, 9, 16, 9, 13, 13];

/**
 * The annex of sources of a report: each record its text uses with its code, date, version (the number of its last state), state
 * of verification and the sections that use it; under it, over the whole width, the measures shown and its sources.
 */
export function composeSources(
  report: RecordDetail,
  { uses, versions }: ReportLayout,
  gathered: Gathered,
  context: ComposeContext,
): FlowBlock[] {
  const { locale, cited } = gathered;
  const said = REPORT_WORDS[locale];
  const usedIn = new Map(uses.map((use) => [use.recordId, use]));
  if (cited.length === 0 && report.sources.length === 0) return [];
  const names = EXPORT_WORDS[locale];
  const head = [said.record, names.code, names.date, said.versionColumn, names.verification, names.citedIn];
  const rows = cited.flatMap((record) => [
    [
      plainCell([
        { ...line('text', words(record.title, TEXT_FORMAT.bold)), anchor: recordAnchor(record.code) },
      ]),
      textCell(record.code),
      textCell(record.date ? formatDate(record.date, locale, 'short') : '—'),
      textCell(String(versions.get(record.id) ?? record.revision)),
      textCell(VERIFICATION_LABELS[record.verification][locale]),
      plainCell([line('text', ...placesOf(usedIn.get(record.id), report, context, said.start))]),
    ],
    [{ ...plainCell(sourceLines(record, gathered)), columns: WIDTHS.length }],
  ]);
  const table: FlowTable = {
    is: 'table',
    repeated: 1,
    widths: WIDTHS,
    rows: [head.map(headCell), ...rows],
  };
  return [
    { is: 'heading', level: context.levels.next(1), anchor: 'annexe', content: [words(said.annex)] },
    line('text', said.annexIntro),
    ...report.sources.map((source) => line('text', ...sourceLine(source))),
    ...(rows.length > 0 ? [table] : []),
  ];
}

/** Where a record is known from, a source each: the measures that are shown, then its sources that are not theirs. */
function sourceLines(record: RecordDetail, gathered: Gathered): FlowBlock[] {
  const { locale } = gathered;
  const measures = citedMeasures(gathered, record);
  const told = new Set(
    measures.map(({ sourceLabel, sourceAddress }) => `${sourceLabel} ${sourceAddress ?? ''}`),
  );
  const others = record.sources.filter(({ label, address }) => !told.has(`${label} ${address ?? ''}`));
  const lines = [...measures.map((measure) => measureLine(measure, locale)), ...others.map(sourceLine)];
  const none = [[words(EXPORT_WORDS[locale].noSource)]];
  return (lines.length > 0 ? lines : none).map((content) => line('text', ...content));
}

/** The sections a record is used in, by number where they have one. */
function placesOf(
  use: RecordUse | undefined,
  report: RecordDetail,
  { targets }: ComposeContext,
  start: string,
): Inline[] {
  const places = (use?.sections ?? []).flatMap((section): Inline[] => {
    if (section === null) return [words(start)];
    const target = targets.find(report.id, section);
    if (!target) return [];
    const { anchor, number, title } = target;
    return [{ is: 'ref', anchor, shows: number === null ? 'title' : 'number', text: number ?? title }];
  });
  return places.flatMap((place, index) => (index === 0 ? [place] : [words(', '), place]));
}

const plainCell = (content: readonly FlowBlock[]): FlowCell => ({ head: null, columns: 1, rows: 1, content });
const textCell = (text: string): FlowCell => plainCell([line('text', text)]);
const headCell = (text: string): FlowCell => ({
  ...plainCell([line('text', words(text, TEXT_FORMAT.bold))]),
  head: 'column',
});
