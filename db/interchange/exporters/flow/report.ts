import { formatDate } from '../../../domain/dates/format.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { valueText } from '../../facts.ts';
import type { Gathered, ReportLayout } from '../../gathered.ts';
import type { ComposeContext } from './compose.ts';
import { line, workAnchor, words } from './parts.ts';
import { composeSources } from './sources.ts';
import type { Flow, FlowBlock, FlowCaption, FlowCover, FlowIndex } from './types.ts';
import { REPORT_WORDS } from './words.ts';

/**
 * The composed text of a report with what its settings ask around it: title page, contents, lists of figures and tables before
 * it; bibliography and annex of sources after.
 */
export function layReportOut(
  flow: Flow,
  record: RecordDetail,
  layout: ReportLayout,
  gathered: Gathered,
  context: ComposeContext,
): Flow {
  const { settings } = layout;
  const { locale } = flow;
  const said = REPORT_WORDS[locale];
  const cover = coverOf(record, layout, locale);
  const { all } = context.captions;
  const before = [
    ...(settings.cover ? [] : headLines(cover)),
    ...(settings.listOfFigures ? indexOf('figure', said.figures, all) : []),
    ...(settings.listOfTables ? indexOf('table', said.tables, all) : []),
  ];
  return {
    ...flow,
    contents: settings.contents > 0,
    ...(settings.contents > 0 && { depth: settings.contents }),
    ...(settings.cover && { cover }),
    template: settings.template,
    ...(layout.template && { look: layout.template.look }),
    blocks: [
      ...before,
      ...flow.blocks,
      ...(settings.bibliography ? bibliography(context, locale) : []),
      ...(settings.annex ? composeSources(record, layout, gathered, context) : []),
    ],
  };
}

function coverOf(record: RecordDetail, { settings }: ReportLayout, locale: Locale): FlowCover {
  const { date, updatedAt, properties } = record;
  const { statut: status, version } = properties;
  const day = date ?? { edtf: updatedAt.slice(0, 10), wording: null };
  const state = [
    typeof version === 'string' && version !== '' ? `${REPORT_WORDS[locale].version} ${version}` : '',
    status === undefined ? '' : valueText('rapport', 'statut', status, locale),
  ];
  return {
    subtitle: settings.subtitle,
    authors: settings.authors,
    date: formatDate(day, locale, 'long'),
    state: state.filter((part) => part !== '').join(', '),
  };
}

/** What the title page would say, above the text of a report that has none. */
function headLines({ subtitle, authors, date, state }: FlowCover): FlowBlock[] {
  const lines = [subtitle, authors, [date, state].filter((part) => part !== '').join(' · ')];
  return lines.filter((text) => text !== '').map((text) => line('subtitle', text));
}

function indexOf(of: FlowCaption['of'], title: string, captions: readonly FlowCaption[]): FlowIndex[] {
  const entries = captions.filter((caption) => caption.of === of);
  return entries.length === 0 ? [] : [{ is: 'index', of, title, entries }];
}

function bibliography({ works, levels }: ComposeContext, locale: Locale): FlowBlock[] {
  if (works.length === 0) return [];
  const content = [words(REPORT_WORDS[locale].bibliography)];
  return [
    { is: 'heading', level: levels.next(1), anchor: 'bibliographie', content },
    ...works.map((work) => ({ ...line('work', ...work.content), anchor: workAnchor(work.code) })),
  ];
}
