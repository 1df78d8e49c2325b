import { formatDate } from '../../domain/dates/format.ts';
import type { DateValue } from '../../domain/dates/edtf.ts';
import { cell, heading, link, list, listItem, mention, paragraph, row, table, text } from '../../domain/document/build.ts';
import { type BlockNode, type InlineNode, TEXT_FORMAT } from '../../domain/document/types.ts';
import { normalizeUrl } from '../../domain/document/url.ts';
import type { Locale } from '../../domain/locale.ts';
import { propertyOf, type PropertyValue } from '../../domain/properties.ts';
import { relationOf } from '../../domain/relations.ts';
import { IMPACT_LABELS, KIND_LABELS, VERIFICATION_LABELS } from '../../domain/vocabulary.ts';
import type { Kind } from '../../domain/kinds.ts';
import type { RecordDetail, RecordRow } from '#preload/contract/records.ts';
import type { CitedSource } from './content.ts';
import { EXPORT_WORDS, labelled } from './words.ts';

/** The line under a record's title: code, kind, date, verification, and whether it is an example. */
export function aboutLine(record: RecordRow, locale: Locale): string {
  const typeNote = record.properties['typeNote'];
  const kind =
    record.kind === 'note' && typeNote !== undefined
      ? showValue('note', 'typeNote', typeNote, locale)
      : KIND_LABELS[record.kind].one[locale];
  return [
    record.code,
    kind,
    record.date && formatDate(record.date, locale, 'long'),
    VERIFICATION_LABELS[record.verification][locale],
    record.example ? EXPORT_WORDS[locale].example : null,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** A property's value in words: choices by their label, dates by their wording. */
export function showValue(kind: Kind, key: string, value: PropertyValue, locale: Locale): string {
  if (typeof value === 'boolean') return EXPORT_WORDS[locale][value ? 'yes' : 'no'];
  if (typeof value === 'number') return value.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB');
  if (typeof value !== 'string') return formatDate(value, locale, 'long');
  return propertyOf(kind, key)?.choices?.find((choice) => choice.value === value)?.label[locale] ?? value;
}

/** What the archive knows of a record that is not a note, as blocks under a heading of level 1. */
export function recordSheet(record: RecordDetail, locale: Locale): BlockNode[] {
  const words = EXPORT_WORDS[locale];
  return [
    ...(record.summary === '' ? [] : [paragraph(record.summary)]),
    ...propertyTable(record, locale),
    ...section(words.conflicts, conflictList(record, locale)),
    ...section(words.measures, measureTable(record, locale)),
    ...section(words.relations, relationList(record, locale)),
    ...section(words.sources, sourceList(record.sources)),
  ];
}

/** The sources of a record as a list, or nothing. */
export function sourceList(sources: readonly CitedSource[]): BlockNode[] {
  if (sources.length === 0) return [];
  return [list('bullet', sources.map((source) => listItem(sourceWords(source))))];
}

/** One source: its label, its detail, and its address as a link when it is one. */
export function sourceWords(source: CitedSource): InlineNode[] {
  const words = source.detail === '' ? source.label : `${source.label}, ${source.detail}`;
  if (source.address === null) return [text(words)];
  const url = normalizeUrl(source.address);
  return [text(`${words}, `), url === null ? text(source.address) : link(url, [source.address])];
}

function section(title: string, blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks];
}

function propertyTable(record: RecordDetail, locale: Locale): BlockNode[] {
  const words = EXPORT_WORDS[locale];
  const date = (value: DateValue | null): string => (value ? formatDate(value, locale, 'long') : '');
  const rows: [string, InlineNode[]][] = [
    [words.date, plain(date(record.date))],
    [words.planned, plain(date(record.planned))],
    ...Object.entries(record.properties).map(([key, value]): [string, InlineNode[]] => {
      const shown = showValue(record.kind, key, value, locale);
      const url = propertyOf(record.kind, key)?.type === 'url' ? normalizeUrl(shown) : null;
      return [propertyOf(record.kind, key)?.label[locale] ?? key, url === null ? plain(shown) : [link(url, [shown])]];
    }),
    [words.impacts, plain(record.impacts.map((impact) => IMPACT_LABELS[impact][locale]).join(', '))],
    [words.tags, plain(record.tags.join(', '))],
    [words.aliases, plain(record.aliases.join(', '))],
  ];
  const filled = rows.filter(([, value]) => value.length > 0);
  if (filled.length === 0) return [];
  return [
    table(
      row(cell(words.property, 1), cell(words.value, 1)),
      ...filled.map(([label, value]) => row(cell(label, 2), cell([paragraph(...value)]))),
    ),
  ];
}

function plain(words: string): InlineNode[] {
  return words === '' ? [] : [text(words)];
}

function conflictList(record: RecordDetail, locale: Locale): BlockNode[] {
  if (record.claims.length === 0) return [];
  const items = record.claims.map((claim) => {
    const label = propertyOf(record.kind, claim.property)?.label[locale] ?? claim.property;
    const value = claim.wording ?? showValue(record.kind, claim.property, claim.value, locale);
    const source = sourceWords({ label: claim.sourceLabel, address: claim.sourceAddress, detail: '' });
    return listItem([
      text(labelled(locale, label)),
      text(value, claim.preferred ? TEXT_FORMAT.bold : 0),
      text(` (${VERIFICATION_LABELS[claim.verification][locale]}) — `),
      ...source,
    ]);
  });
  return [list('bullet', items)];
}

function measureTable(record: RecordDetail, locale: Locale): BlockNode[] {
  if (record.measures.length === 0) return [];
  const words = EXPORT_WORDS[locale];
  const ofStudy = record.kind === 'etude';
  const other = ofStudy ? KIND_LABELS.indicateur.one[locale] : words.study;
  return [
    table(
      row(...[words.value, words.date, words.base, other, words.source].map((title) => cell(title, 1))),
      ...record.measures.map((measure) => {
        const target = ofStudy ? measure.indicator : measure.study;
        const source = sourceWords({ label: measure.sourceLabel, address: measure.sourceAddress, detail: measure.page ?? '' });
        const base = measure.sample === null ? measure.base : `${measure.base} (${measure.sample})`;
        return row(
          cell(`${measure.value.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB')}\u00a0${measure.unit}`),
          cell(formatDate(measure.date, locale, 'long')),
          cell(base),
          cell([paragraph(...(target ? [mention(target.id, target.title)] : []))]),
          cell([paragraph(...source)]),
        );
      }),
    ),
  ];
}

function relationList(record: RecordDetail, locale: Locale): BlockNode[] {
  const items = record.relations.map(({ type, direction, target, date, comment }) => {
    const definition = relationOf(type);
    const label = definition ? (direction === 'out' ? definition.label : definition.inverse)[locale] : type;
    const after = [date && formatDate(date, locale, 'long'), comment].filter((part) => part);
    return listItem([
      text(`${label} `),
      mention(target.id, target.title),
      ...(after.length > 0 ? [text(` (${after.join(', ')})`)] : []),
    ]);
  });
  return items.length === 0 ? [] : [list('bullet', items)];
}
