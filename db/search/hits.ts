import { CompiledQuery } from 'kysely';
import { rawRows } from '../connection/raw.ts';
import type { Reader } from '../connection/types.ts';
import type { Hit } from '#preload/contract/search.ts';
import type { RecordTable } from '../schema/records.ts';
import { bestExcerpt, type Excerpt } from '../domain/text/excerpt.ts';
import { highlightRanges, type Range, type Term } from '../domain/text/highlight.ts';
import { bodyTexts, SAID } from './body.ts';
import type { Ranked } from './rank.ts';

/** Two lines of a list of results. */
const EXCERPT_LENGTH = 200;
const PIECE = 100_000;

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
  | 'planned_edtf'
  | 'planned_wording'
  | 'date_start'
  | 'date_end'
  | 'example'
> & { seq: number; text: string | null; said: string | null };

const READ_ROWS = `
SELECT r.seq, r.id, r.code, r.kind, r.title, r.summary, r.properties, r.tags,
  r.date_edtf, r.date_wording, r.planned_edtf, r.planned_wording, r.date_start, r.date_end, r.example, b.text, ${SAID}
FROM json_each(?) AS wanted CROSS JOIN record AS r ON r.seq = wanted.value LEFT JOIN note_body AS b ON b.record_seq = r.seq`;

const lengths = (ranges: readonly Range[]): { start: number; length: number }[] =>
  ranges.map(([start, end]) => ({ start, length: end - start }));

/** What is shown of ranked answers, in their order: title and excerpt cut from the original text, with the terms' places. */
export async function readHits(
  reader: Reader,
  ranked: readonly Ranked[],
  terms: readonly Term[],
  inFiles: string | null,
): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const wanted = JSON.stringify(ranked.map(({ seq }) => seq));
  const { rows } = await reader.executeQuery<Row>(CompiledQuery.raw(READ_ROWS, [wanted]));
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const hits: Hit[] = [];
  for (const { seq, score, attached } of ranked) {
    const row = bySeq.get(seq);
    if (!row) continue;
    const file = attached && inFiles !== null ? await fileOf(reader, seq, inFiles) : null;
    hits.push(hitOf(row, score, terms, file));
  }
  return hits;
}

type File = { sha256: string; name: string; text: string };

const READ_FILE = `
SELECT a.sha256, a.name, t.text FROM record_attachment AS a JOIN attachment_text AS t ON t.sha256 = a.sha256
WHERE a.record_seq = ? AND t.seq IN (SELECT rowid FROM attachment_index WHERE attachment_index MATCH ?)
ORDER BY a.name LIMIT 1`;

/** The file of a record that holds the words. */
async function fileOf(reader: Reader, seq: number, expression: string): Promise<File | null> {
  const [file] = await rawRows<File>(reader, READ_FILE, seq, expression);
  return file ?? null;
}

/** A report may say the words on its last page: it is read piece by piece up to them. */
function excerptOf(text: string, terms: readonly Term[]): Excerpt {
  for (let start = 0; start < text.length; start += PIECE) {
    const excerpt = bestExcerpt(text.slice(start, start + PIECE + EXCERPT_LENGTH), terms, EXCERPT_LENGTH);
    if (excerpt.ranges.length > 0) return excerpt;
  }
  return bestExcerpt(text, [], EXCERPT_LENGTH);
}

function hitOf(row: Row, score: number, terms: readonly Term[], file: File | null): Hit {
  const excerpt = file
    ? excerptOf(file.text, terms)
    : bestExcerpt(bodyTexts(row).join(BETWEEN_TEXTS), terms, EXCERPT_LENGTH);
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
    attachment: file && { sha256: file.sha256, name: file.name },
    excerpt: excerpt.text,
    excerptRanges: lengths(excerpt.ranges),
    score: Math.round(score * 1_000) / 1_000,
  };
}
