import type { HeadingLevels } from '../../../domain/document/headings.ts';
import { formatDate } from '../../../domain/dates/format.ts';
import type { Locale } from '../../../domain/locale.ts';
import { VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import type { MeasureRead, RecordDetail, SourceRead } from '#preload/contract/records.ts';
import { factsOf, measureText, relationLabel, sourceText, valueText } from '../../facts.ts';
import { measureSource } from '../../figures.ts';
import { lifeTables, type SignalLife } from '../../signal-life.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { address, bullets, line, recordAnchor, textTable, words } from './parts.ts';
import type { FlowBlock, Inline } from './types.ts';

export type RecordContext = {
  locale: Locale;
  levels: HeadingLevels;
  /** Level of the headings inside the record. */
  level: number;
  /** True when the document holds the record, in full or in its annex. */
  holds(id: string): boolean;
  nextAnchor(): string;
};

/** Everything a record that is no note says of itself: properties, summary, relations, measures, conflicts, sources. */
export function composeRecord(record: RecordDetail, context: RecordContext, life?: SignalLife): FlowBlock[] {
  const { locale } = context;
  const said = EXPORT_WORDS[locale];
  const facts = factsOf(record, locale).map(({ label, value }) => [label, value]);
  const blocks: FlowBlock[] = [textTable(null, facts, [28, 72])];
  if (record.summary !== '') blocks.push(...record.summary.split('\n').map((text) => line('text', text)));
  const section = (title: string, content: readonly FlowBlock[]) => {
    if (content.length === 0) return;
    const level = context.levels.next(context.level);
    blocks.push({ is: 'heading', level, anchor: context.nextAnchor(), content: [words(title)] }, ...content);
  };
  section(said.relations, listed(relations(record, context)));
  section(said.measures, measures(record, locale));
  for (const { title, head, rows, widths } of life ? lifeTables(life, locale) : [])
    section(title, [textTable(head, rows, widths)]);
  section(said.claims, claims(record, locale));
  section(said.sources, listed(record.sources.map(sourceLine)));
  return blocks;
}

const listed = (items: readonly (readonly Inline[])[]): FlowBlock[] =>
  items.length === 0 ? [] : [bullets(items)];

/** A source, its address as a link. */
export function sourceLine(source: SourceRead): Inline[] {
  const text = words(sourceText(source));
  return source.address === null ? [text] : [text, words(' · '), address(source.address)];
}

/** A measure with where it was read, its address as a link. */
export function measureLine(measure: MeasureRead, locale: Locale): Inline[] {
  const text = words(measureSource(measure, locale));
  return measure.sourceAddress === null ? [text] : [text, words(' · '), address(measure.sourceAddress)];
}

/** A record's title, as a link when the document holds it. */
export function recordLink(
  record: { id: string; code: string; title: string },
  holds: (id: string) => boolean,
): Inline {
  const title = words(record.title);
  return holds(record.id)
    ? { is: 'link', to: { anchor: recordAnchor(record.code) }, children: [title] }
    : title;
}

function relations(record: RecordDetail, { locale, holds }: RecordContext): Inline[][] {
  return record.relations.map(({ type, direction, target, date, comment }) => {
    const details = [date && formatDate(date, locale, 'long'), comment].filter(Boolean).join(' ; ');
    return [
      words(`${relationLabel(type, direction, locale)} `),
      recordLink(target, holds),
      words(` (${target.code})${details === '' ? '' : `\u00a0: ${details}`}`),
    ];
  });
}

function measures(record: RecordDetail, locale: Locale): FlowBlock[] {
  if (record.measures.length === 0) return [];
  const said = EXPORT_WORDS[locale];
  const ofStudy = record.kind === 'etude';
  const rows = record.measures.map((measure) => [
    ofStudy ? measure.indicator.title : formatDate(measure.date, locale, 'short'),
    measureText(measure, locale),
    [measure.base, measure.sample].filter(Boolean).join(' ; '),
    [measure.study && !ofStudy ? measure.study.title : '', measure.sourceLabel].filter(Boolean).join(' ; '),
    VERIFICATION_LABELS[measure.verification][locale],
  ]);
  const head = [ofStudy ? said.indicator : said.date, said.value, said.base, said.source, said.verification];
  return [textTable(head, rows, [20, 14, 28, 26, 12])];
}

function claims(record: RecordDetail, locale: Locale): FlowBlock[] {
  if (record.claims.length === 0) return [];
  const said = EXPORT_WORDS[locale];
  const rows = record.claims.map((claim) => [
    claim.property,
    claim.wording ?? valueText(record.kind, claim.property, claim.value, locale),
    claim.sourceLabel,
    VERIFICATION_LABELS[claim.verification][locale],
  ]);
  return [textTable([said.property, said.value, said.source, said.verification], rows, [18, 28, 38, 16])];
}
