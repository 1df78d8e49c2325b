import type { CorpusDate, CorpusMeasure, CorpusRecord, CorpusSignal } from '../domain/corpus.ts';
import type { DateValue } from '../domain/dates/edtf.ts';
import { markdownToDocument } from '../domain/markdown/read.ts';
import type { Archive, WriteContext } from '../connection/types.ts';
import { insertBody, prepareBody } from '../notes/body.ts';
import { createRecord } from '../records/commands.ts';
import { refreshDerived } from '../records/derived.ts';
import { addMeasure } from '../records/measures.ts';
import type { StoredRecord } from '../records/read.ts';
import { addRelation } from '../records/relations.ts';
import { addClaim, addSource } from '../records/sources.ts';
import { interpret } from '../signals/interpretations.ts';
import { advance } from '../signals/life.ts';
import { observe } from '../signals/observations.ts';
import { CORPUS } from './corpus.ts';

/** The label under which the mission's own document is named as a source. */
const OWN_DOCUMENT = 'S';

/** Fills a new archive with the observatory's own records, as one intent. @returns how many records */
export async function loadCorpus(archive: Archive): Promise<number> {
  const { value } = await archive.write('corpus.load', (context) => writeCorpus(context, CORPUS));
  return value;
}

/** Writes the records in the order of the corpus, which gives their codes, then what leads from one to another. */
async function writeCorpus(context: WriteContext, corpus: readonly CorpusRecord[]): Promise<number> {
  const stored = new Map<string, StoredRecord>();
  for (const record of corpus) stored.set(record.key, await createRecord(context, fieldsOf(record)));
  const of = (key: string): StoredRecord => {
    const row = stored.get(key);
    if (!row) throw new Error(`the corpus has no record « ${key} »`);
    return row;
  };
  for (const record of corpus) {
    const row = of(record.key);
    for (const source of record.sources) await addSource(context, row.id, sourceOf(source));
    for (const { source, wording, preferred, ...claim } of record.claims ?? []) {
      const { label, address } = sourceOf(source);
      await addClaim(context, row.id, {
        ...claim,
        wording: wording ?? null,
        preferred: preferred ?? false,
        sourceLabel: label,
        sourceAddress: address,
      });
    }
    for (const measure of record.measures ?? []) await addMeasure(context, row.id, measureOf(measure, of));
    for (const { type, to, date, comment } of record.relations ?? []) {
      await addRelation(context, {
        type,
        sourceId: row.id,
        targetId: of(to).id,
        date: dateOf(date),
        comment: comment ?? '',
      });
    }
    if (record.signal) await writeSignal(context, row, record.signal, of);
    if (record.markdown !== undefined) await writeText(context, row, record.markdown, of);
  }
  return corpus.length;
}

async function writeSignal(
  context: WriteContext,
  { id }: StoredRecord,
  { observations, interpretations, steps }: CorpusSignal,
  of: (key: string) => StoredRecord,
): Promise<void> {
  for (const { date, direction, excerpt, comment, place, verification } of observations) {
    await observe(context, id, {
      date: dateOf(date)!,
      direction,
      excerpt,
      comment: comment ?? '',
      placeId: place === undefined ? null : of(place).id,
      blockId: null,
      sourceLabel: 'Exemple',
      sourceAddress: null,
      verification,
    });
  }
  for (const text of interpretations) await interpret(context, id, text);
  for (const { reviewDay, ...step } of steps)
    await advance(context, id, { ...step, reviewDay: reviewDay ?? null });
}

async function writeText(
  context: WriteContext,
  row: StoredRecord,
  markdown: string,
  of: (key: string) => StoredRecord,
): Promise<void> {
  // A key is no word to show: a mention without words of its own shows the record's title.
  const titled = markdown.replace(/\[\[([^\]|]+)\]\]/g, (_, key: string) => `[[${key}|${of(key).title}]]`);
  const { document } = markdownToDocument(titled, {
    resolver: { record: ({ text }) => of(text), image: () => null },
  });
  const body = prepareBody(document);
  await insertBody(context, row, body);
  await refreshDerived(context, row, body.text);
}

function fieldsOf(record: CorpusRecord) {
  const { kind, title, summary, verification } = record;
  return {
    kind,
    title,
    verification,
    summary: summary ?? '',
    date: dateOf(record.date),
    planned: dateOf(record.planned),
    tags: [...(record.tags ?? [])],
    aliases: [...(record.aliases ?? [])],
    impacts: [...(record.impacts ?? [])],
    properties: { ...record.properties },
    example: record.example ?? false,
  };
}

function dateOf(date: CorpusDate | undefined): DateValue | null {
  if (date === undefined) return null;
  return typeof date === 'string' ? { edtf: date, wording: null } : date;
}

function sourceOf({ label, address, detail, property }: CorpusRecord['sources'][number]) {
  const shown = label === OWN_DOCUMENT ? 'Document de l’Observatoire, 2018' : label;
  return { label: shown, address: address ?? null, detail: detail ?? '', property: property ?? null };
}

function measureOf(measure: CorpusMeasure, of: (key: string) => StoredRecord) {
  const { value, unit, base, sample, question, study, page, group, source, verification, comment } = measure;
  const { label, address } = sourceOf(source);
  return {
    value,
    unit,
    base,
    verification,
    date: dateOf(measure.date)!,
    sample: sample ?? null,
    question: question ?? null,
    studyId: study === undefined ? null : of(study).id,
    page: page ?? null,
    comparability: group,
    sourceLabel: label,
    sourceAddress: address,
    comment: comment ?? '',
  };
}
