import { CompiledQuery } from 'kysely';
import type { Reader } from '../connection/types.ts';
import type { Hit } from '#preload/contract/search.ts';
import type { RecordTable } from '../schema/tables.ts';
import { bestExcerpt } from '../domain/text/excerpt.ts';
import { highlightRanges, type Range, type Term } from '../domain/text/highlight.ts';
import { bodyTexts } from './body.ts';
import type { Ranked } from './rank.ts';

/** Two lines of a list of results. */
const EXCERPT_LENGTH = 200;

/** Between the note, the summary and the properties of one record, in one line. */
const BETWEEN_TEXTS = ' · ';

type Row = Pick<
  RecordTable,
  | 'id'
  | 'code'
  | 'kind'
  | 'title'
  | 'summary'
  | 'properties'
  | 'tags'
  | 'date_edtf'
  | 'date_wording'
  | 'date_start'
  | 'date_end'
  | 'example'
> & { seq: number; text: string | null };

const READ_ROWS = `
SELECT r.seq, r.id, r.code, r.kind, r.title, r.summary, r.properties, r.tags,
  r.date_edtf, r.date_wording, r.date_start, r.date_end, r.example, b.text
FROM json_each(?) AS wanted CROSS JOIN record AS r ON r.seq = wanted.value LEFT JOIN note_body AS b ON b.record_seq = r.seq`;

const lengths = (ranges: readonly Range[]): { start: number; length: number }[] =>
  ranges.map(([start, end]) => ({ start, length: end - start }));

/** What is shown of ranked answers, in their order: title and excerpt cut from the original text, with the terms' places. */
export async function readHits(
  reader: Reader,
  ranked: readonly Ranked[],
  terms: readonly Term[],
): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const wanted = JSON.stringify(ranked.map(({ seq }) => seq));
  const { rows } = await reader.executeQuery<Row>(CompiledQuery.raw(READ_ROWS, [wanted]));
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return ranked.flatMap(({ seq, score }) => {
    const row = bySeq.get(seq);
    return row ? [hitOf(row, score, terms)] : [];
  });
}

function hitOf(row: Row, score: number, terms: readonly Term[]): Hit {
  const excerpt = bestExcerpt(bodyTexts(row).join(BETWEEN_TEXTS), terms, EXCERPT_LENGTH);
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    title: row.title,
    date:
      row.date_edtf === null
        ? null
        : { edtf: row.date_edtf, wording: row.date_wording, start: row.date_start, end: row.date_end },
    example: row.example === 1,
    titleRanges: lengths(highlightRanges(row.title, terms)),
    excerpt: excerpt.text,
    excerptRanges: lengths(excerpt.ranges),
    score: Math.round(score * 1_000) / 1_000,
  };
}
