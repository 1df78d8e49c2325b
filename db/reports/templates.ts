import { newId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';
import { lookOf } from '../domain/reports/looks/looks.ts';
import type { Look } from '../domain/reports/looks/types.ts';
import { BUILT_IN_TEMPLATES } from '../domain/reports/templates.ts';
import { fail } from '../domain/errors.ts';
import { readAttachment, storeAttachment } from '../attachments/store.ts';
import type { Archive, Reader, WriteContext } from '../connection/types.ts';
import { deleteRow, insertRow } from '../history/rows.ts';
import { templateProblem } from '../interchange/exporters/docx/template/problems.ts';
import { readTemplateInWorker } from '../interchange/exporters/background.ts';
import { readTemplate, type WordTemplate } from '../interchange/exporters/docx/template/read.ts';
import type { HouseTemplate } from '#preload/contract/reports.ts';

/** What a row keeps of a template beside its file, so that a list reads no file. */
type Styles = { look: Look; fonts: readonly string[] };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The house templates: those of the program, then those that were imported, by name. */
export async function listTemplates(reader: Reader): Promise<HouseTemplate[]> {
  const rows = await reader
    .selectFrom('house_template')
    .innerJoin('attachment', 'attachment.sha256', 'house_template.file')
    .select(['house_template.id', 'house_template.name', 'house_template.styles'])
    .select('attachment.name as file_name')
    .orderBy('house_template.name')
    .orderBy('house_template.id')
    .execute();
  return [
    ...BUILT_IN_TEMPLATES.map(({ id, name }) => {
      const { fonts, colours } = lookOf(id);
      return {
        ...{ id, name, builtIn: true, fileName: null, colour: `#${colours.accent}` },
        fonts: [...new Set([fonts.titles, fonts.text])],
      };
    }),
    ...rows.map(({ id, name, file_name: fileName, styles }) => {
      const { look, fonts } = JSON.parse(styles) as Styles;
      return {
        ...{ id, name: { fr: name, en: name }, builtIn: false, fileName },
        ...{ fonts: [...fonts], colour: `#${look.colours.accent}` },
      };
    }),
  ];
}

/**
 * Keeps a Word document or template as a house template, its file in the attachment store.
 * @throws VigieError `file-unreadable` for what is no such file, `too-large`
 */
export async function importTemplate(
  archive: Archive,
  { name, content, locale }: { name: string; content: Uint8Array; locale: Locale },
): Promise<{ id: string; changeSetId: string; problems: string[] }> {
  const { look, fonts, problems } = await readTemplateInWorker(content, name);
  const { sha256: file } = await storeAttachment(archive, { name, mediaType: WORD, content });
  const id = newId();
  const styles: Styles = { look, fonts };
  const { changeSetId } = await archive.write('template.import', (context) =>
    insertRow(
      context,
      'house_template',
      {
        ...{
          id,
          file,
          styles: JSON.stringify(styles),
          name: name.replace(/\.(?:docx|dotx|docm|dotm)$/i, ''),
        },
        ...{ created_at: context.at, created_by: context.authorId },
      },
      null,
    ),
  );
  return { id, changeSetId, problems: problems.map((problem) => templateProblem(problem, locale)) };
}

/** Takes an imported template away; its file stays as long as any other. @throws VigieError `not-found` */
export async function removeTemplate(context: WriteContext, id: string): Promise<void> {
  const row = await context.trx
    .selectFrom('house_template')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) fail({ kind: 'not-found', what: 'attachment', id });
  await deleteRow(context, 'house_template', row, null);
}

/** An imported template, whole; null for one of the program, or that was taken away. */
export async function readHouse(archive: Archive, id: string): Promise<WordTemplate | null> {
  const row = await archive.reader
    .selectFrom('house_template')
    .innerJoin('attachment', 'attachment.sha256', 'house_template.file')
    .select(['house_template.file', 'attachment.name'])
    .where('house_template.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { content } = await readAttachment(archive, row.file);
  return readTemplate(content, row.name);
}
