import { strFromU8 } from 'fflate';
import type { Archive } from '#db/connection/types.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { gather } from '#db/interchange/gather.ts';
import type { Gathered } from '#db/interchange/gathered.ts';
import type { ExportFormat, ExportSelection } from '#preload/contract/interchange.ts';

/** The records of these codes, as a selection in their order. */
export async function selected(archive: Archive, ...codes: string[]): Promise<ExportSelection> {
  const rows = await archive.reader
    .selectFrom('record')
    .select(['id', 'code'])
    .where('code', 'in', codes)
    .execute();
  return { records: codes.map((code) => rows.find((row) => row.code === code)!.id) };
}

/** What a selection gathers, in French; with the linked notes when asked. */
export const gathering = (
  archive: Archive,
  selection: ExportSelection,
  withLinkedNotes = false,
): Promise<Gathered> => gather(archive, selection, { locale: 'fr', withLinkedNotes });

/** The file of an export, as text. */
export async function exportedText(format: ExportFormat, gathered: Gathered): Promise<string> {
  return strFromU8((await makeFile(format, gathered)).content);
}
