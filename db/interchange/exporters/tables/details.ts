import type { Locale } from '../../../domain/locale.ts';
import { VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import type { MeasureRead } from '#preload/contract/records.ts';
import { relationLabel } from '../../facts.ts';
import type { Piece } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import type { Cell, Sheet } from './types.ts';
import { TABLE_WORDS } from './words.ts';

/** What records have several of, each as a table of its own: relations, measures, sources; those that have rows. */
export function detailSheets(pieces: readonly Piece[], locale: Locale): Sheet[] {
  return [relationSheet(pieces, locale), measureSheet(pieces, locale), sourceSheet(pieces, locale)].filter(
    ({ rows }) => rows.length > 0,
  );
}

const text = (words: string | null | undefined): Cell => words || null;
const url = (address: string | null): Cell => (address ? { url: address } : null);

/** Each relation once, from the record it leaves when both its ends are there. */
function relationSheet(pieces: readonly Piece[], locale: Locale): Sheet {
  const own = TABLE_WORDS[locale];
  const said = EXPORT_WORDS[locale];
  const seen = new Set<string>();
  const ordered = (['out', 'in'] as const).flatMap((direction) =>
    pieces.flatMap(({ record }) =>
      record.relations.filter((one) => one.direction === direction).map((one) => ({ record, ...one })),
    ),
  );
  const once = ordered.filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    name: said.relations,
    head: [
      own.record,
      own.recordTitle,
      own.relation,
      own.target,
      own.targetTitle,
      said.date,
      own.dateWording,
      own.comment,
    ],
    rows: once.map(({ record, type, direction, target, date, comment }) => [
      record.code,
      record.title,
      relationLabel(type, direction, locale),
      target.code,
      target.title,
      text(date?.edtf),
      text(date?.wording),
      text(comment),
    ]),
  };
}

function measureSheet(pieces: readonly Piece[], locale: Locale): Sheet {
  const own = TABLE_WORDS[locale];
  const said = EXPORT_WORDS[locale];
  const measures = new Map<string, MeasureRead>();
  for (const { record } of pieces) for (const measure of record.measures) measures.set(measure.id, measure);
  return {
    name: said.measures,
    head: [
      ...[
        said.indicator,
        own.title,
        said.value,
        own.unit,
        said.date,
        own.dateWording,
        said.base,
        said.sample,
      ],
      ...[own.question, said.study, own.page, own.comparability, said.source, own.address],
      ...[said.verification, own.comment, own.id],
    ],
    rows: [...measures.values()].map((one) => [
      ...[
        one.indicator.code,
        one.indicator.title,
        one.value,
        one.unit,
        one.date.edtf,
        text(one.date.wording),
      ],
      ...[text(one.base), text(one.sample), text(one.question), text(one.study?.code), text(one.page)],
      ...[text(one.comparability), one.sourceLabel, url(one.sourceAddress)],
      ...[VERIFICATION_LABELS[one.verification][locale], text(one.comment), one.id],
    ]),
  };
}

function sourceSheet(pieces: readonly Piece[], locale: Locale): Sheet {
  const own = TABLE_WORDS[locale];
  const said = EXPORT_WORDS[locale];
  return {
    name: said.sources,
    head: [own.record, own.recordTitle, said.property, said.source, own.detail, own.address],
    rows: pieces.flatMap(({ record }) =>
      record.sources.map((one) => [
        record.code,
        record.title,
        text(one.property),
        one.label,
        text(one.detail),
        url(one.address),
      ]),
    ),
  };
}
