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

/** Of each column, in percent: record and sources, code, date, version, verification, where it is cited. */
const WIDTHS = [42, 9, 15, 9, 12, 13];

/**
 * The annex of sources of a report: each record its text uses, with its sources and the measures shown, its code, date, version
 * (the number of its last state) and state of verification, and the sections that use it.
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
  const head = [
    said.recordAndSources,
    names.code,
    names.date,
    said.versionColumn,
    names.verification,
    names.citedIn,
  ];
  const rows = cited.map((record) => [
    plainCell(recordLines(record, gathered)),
    textCell(record.code),
    textCell(record.date ? formatDate(record.date, locale, 'short') : '—'),
    textCell(String(versions.get(record.id) ?? record.revision)),
    textCell(VERIFICATION_LABELS[record.verification][locale]),
    plainCell([line('text', ...placesOf(usedIn.get(record.id), report, context, said.start))]),
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

function recordLines(record: RecordDetail, gathered: Gathered): FlowBlock[] {
  const { locale } = gathered;
  const lines = [
    ...citedMeasures(gathered, record).map((measure) => measureLine(measure, locale)),
    ...record.sources.map(sourceLine),
  ];
  return [
    {
      ...line('text', words(record.title, TEXT_FORMAT.bold)),
      anchor: recordAnchor(record.code),
    },
    ...(lines.length > 0 ? lines : [[words(EXPORT_WORDS[locale].noSource)]]).map((content) =>
      line('text', ...content),
    ),
  ];
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
