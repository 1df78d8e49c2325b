import { parseDocument } from '../domain/document/validate.ts';
import type { PieceNode } from '../domain/document/types.ts';
import { piecesIn } from '../domain/reports/pieces.ts';
import type { Reader } from '../connection/types.ts';
import { readProperties, readRef } from '../records/read.ts';
import type { ReportRow } from '#preload/contract/reports.ts';
import { nameOf } from './pieces/name.ts';
import { resolveSource } from './pieces/resolve.ts';

/** The reports of the archive, the last changed first, with how many of their pieces have changed since they were taken. */
export async function listReports(reader: Reader): Promise<ReportRow[]> {
  const rows = await reader
    .selectFrom('record')
    .leftJoin('note_body', 'note_body.record_seq', 'record.seq')
    .select(['record.id', 'record.code', 'record.kind', 'record.title'])
    .select(['record.properties', 'record.updated_at', 'note_body.words', 'note_body.document'])
    .where('record.kind', '=', 'rapport')
    .where('record.deleted_at', 'is', null)
    .orderBy('record.updated_at', 'desc')
    .orderBy('record.seq', 'desc')
    .execute();
  const sources = new Sources(reader);
  const reports: ReportRow[] = [];
  for (const row of rows) {
    const pieces = row.document === null ? [] : piecesOf(row.document);
    let changed = 0;
    for (const piece of pieces) if (await sources.hasChanged(piece)) changed += 1;
    const { statut: status, version } = readProperties(row.properties);
    reports.push({
      ...readRef(row),
      updatedAt: row.updated_at,
      status: typeof status === 'string' ? status : null,
      version: typeof version === 'string' ? version : null,
      words: row.words ?? 0,
      pieces: pieces.length,
      changed,
    });
  }
  return reports;
}

/** Most texts hold no piece: those are not read. */
function piecesOf(json: string): PieceNode[] {
  if (!json.includes('"type":"piece"')) return [];
  const parsed = parseDocument(JSON.parse(json));
  return parsed.ok ? piecesIn(parsed.document) : [];
}

/** What in a text may say something else though nobody changed the text. */
const LIVE = ['transclusion', 'figure', 'chart', 'citation', 'piece'].map((type) => `"type":"${type}"`);

/** Whether sources say what they said, each asked once, without reading those that nobody can have changed. */
class Sources {
  readonly #reader: Reader;
  readonly #names = new Map<string, string | null>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async hasChanged({ source, copy, takenAt }: PieceNode): Promise<boolean> {
    if (copy === '') return false;
    if (source.is === 'note' && (await this.#untouched(source.recordId, takenAt))) return false;
    return (await this.#name(source)) !== copy;
  }

  async #untouched(recordId: string, since: string): Promise<boolean> {
    const row = await this.#reader
      .selectFrom('record')
      .innerJoin('note_body', 'note_body.record_seq', 'record.seq')
      .select(['record.updated_at', 'note_body.document'])
      .where('record.id', '=', recordId)
      .where('record.deleted_at', 'is', null)
      .executeTakeFirst();
    return row !== undefined && row.updated_at <= since && !LIVE.some((type) => row.document.includes(type));
  }

  async #name(source: PieceNode['source']): Promise<string | null> {
    const key = JSON.stringify(source);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const { document, state } = await resolveSource(this.#reader, source);
    const name = document && state === 'there' ? nameOf(document) : null;
    this.#names.set(key, name);
    return name;
  }
}
