import { importReportSchema, type ImportMade } from '#preload/contract/interchange.ts';
import type { Reader } from '../../connection/types.ts';

/** The imports made, the last first, with what each reported; null for one that never ended. */
export async function listImports(reader: Reader): Promise<ImportMade[]> {
  const rows = await reader
    .selectFrom('import')
    .leftJoin('author', 'author.id', 'import.author_id')
    .select(['import.id', 'import.at', 'import.origin', 'import.state', 'import.report'])
    .select(['author.id as author_id', 'author.name as author_name', 'author.initials as author_initials'])
    .orderBy('import.id', 'desc')
    .execute();
  return rows.map(({ id, at, origin, state, report, author_id, author_name, author_initials }) => {
    const read = importReportSchema.safeParse(JSON.parse(report));
    const author =
      author_id !== null && author_name !== null && author_initials !== null
        ? { id: author_id, name: author_name, initials: author_initials }
        : null;
    return { id, at, author, origin, state, report: read.success ? read.data : null };
  });
}
