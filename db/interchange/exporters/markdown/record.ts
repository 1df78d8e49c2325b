import { stringify } from 'yaml';
import { formatDate } from '../../../domain/dates/format.ts';
import type { Locale } from '../../../domain/locale.ts';
import { escapeText } from '../../../domain/markdown/escape.ts';
import { VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import type { MeasureRead, RecordDetail, SourceRead } from '#preload/contract/records.ts';
import { factsOf, measureText, relationLabel, sourceText, valueText } from '../../facts.ts';
import { measureSource } from '../../figures.ts';
import { lifeTables, type SignalLife } from '../../signal-life.ts';
import { EXPORT_WORDS } from '../../wording.ts';

/** Where a record is to be found from the file being written, or null when the export does not hold it. */
type AddressOf = (id: string) => string | null;

/** The front matter of a note: what an import reads back. */
export function frontMatter(record: RecordDetail): string {
  const about = record.relations
    .filter(({ type, direction }) => type === 'a-propos-de' && direction === 'out')
    .map(({ target }) => target.code);
  const fields = {
    title: record.title,
    code: record.code,
    ...(record.date && {
      date: record.date.edtf,
      ...(record.date.wording && { dateWording: record.date.wording }),
    }),
    ...(record.tags.length > 0 && { tags: record.tags }),
    ...(record.aliases.length > 0 && { aliases: record.aliases }),
    ...(about.length > 0 && { about }),
    verification: record.verification,
    ...(record.example && { example: true }),
  };
  return `---\n${stringify(fields)}---\n`;
}

/** A title as a heading of this level. */
export const headingLine = (level: number, title: string): string =>
  `${'#'.repeat(Math.min(level, 6))} ${escapeText(title).replace(/\n/g, ' ')}`;

/** A Markdown link, or the words alone when there is nowhere to lead. */
export function link(words: string, address: string | null): string {
  return address === null
    ? escapeText(words)
    : `[${escapeText(words)}](${/[\s()<>]/.test(address) ? `<${address}>` : address})`;
}

/** A source in one line, its address as a link. */
export function sourceLine(source: SourceRead): string {
  return `- ${escapeText(sourceText(source))}${source.address === null ? '' : ` · <${source.address}>`}`;
}

/** A measure with where it was read, in one line, its address as a link. */
export function measureLine(measure: MeasureRead, locale: Locale): string {
  const address = measure.sourceAddress === null ? '' : ` · <${measure.sourceAddress}>`;
  return `- ${escapeText(measureSource(measure, locale))}${address}`;
}

/** Everything a record that is no note says of itself, its sections at this heading level. */
export function recordMarkdown(
  record: RecordDetail,
  locale: Locale,
  level: number,
  addressOf: AddressOf,
  life?: SignalLife,
): string {
  const words = EXPORT_WORDS[locale];
  const parts = [
    factsOf(record, locale)
      .map(({ label, value }) => `- **${escapeText(label)}** : ${escapeText(value)}`)
      .join('\n'),
  ];
  if (record.summary !== '') parts.push(escapeText(record.summary));
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push(headingLine(level, title), lines.join('\n'));
  };
  section(
    words.relations,
    record.relations.map(({ type, direction, target, date, comment }) => {
      const details = [date && formatDate(date, locale, 'long'), comment].filter(Boolean).join(' ; ');
      return `- ${relationLabel(type, direction, locale)} ${link(target.title, addressOf(target.id))} (${target.code})${details === '' ? '' : ` : ${escapeText(details)}`}`;
    }),
  );
  section(words.measures, measureTable(record, locale));
  for (const { title, head, rows } of life ? lifeTables(life, locale) : [])
    section(title, [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)]);
  section(
    words.claims,
    record.claims.map(
      (claim) =>
        `- ${escapeText(claim.property)} : ${escapeText(claim.wording ?? valueText(record.kind, claim.property, claim.value, locale))} (${escapeText(claim.sourceLabel)} ; ${VERIFICATION_LABELS[claim.verification][locale]})`,
    ),
  );
  section(words.sources, record.sources.map(sourceLine));
  return parts.join('\n\n');
}

function measureTable(record: RecordDetail, locale: Locale): string[] {
  if (record.measures.length === 0) return [];
  const words = EXPORT_WORDS[locale];
  const ofStudy = record.kind === 'etude';
  return [
    tableRow([
      ofStudy ? words.indicator : words.date,
      words.value,
      words.base,
      words.source,
      words.verification,
    ]),
    '| --- | ---: | --- | --- | --- |',
    ...record.measures.map((measure) =>
      tableRow([
        ofStudy ? measure.indicator.title : formatDate(measure.date, locale, 'short'),
        measureText(measure, locale),
        [measure.base, measure.sample].filter(Boolean).join(' ; '),
        measure.sourceLabel,
        VERIFICATION_LABELS[measure.verification][locale],
      ]),
    ),
  ];
}

/** A row of a Markdown table; a cell is one line, its bars escaped with the rest. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escapeText(cell).replace(/\n/g, ' ')).join(' | ')} |`;
}
