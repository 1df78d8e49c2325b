import { fail } from '../../domain/errors.ts';
import type { NoteDocument } from '../../domain/document/types.ts';
import { parseDocument } from '../../domain/document/validate.ts';
import type { Locale } from '../../domain/locale.ts';
import { builtInTemplate } from '../../domain/templates/built-in.ts';
import { NOTE_TYPES, type NoteType } from '../../domain/templates/types.ts';
import type { Reader } from '../../connection/types.ts';
import { authorRef } from '../../records/detail.ts';
import type { TemplateRead } from '#preload/contract/templates.ts';

/** The template of each type of note, without its text. */
export async function listTemplates(reader: Reader): Promise<TemplateRead[]> {
  const rows = await reader.selectFrom('note_template').selectAll().execute();
  const edited = new Map(rows.map((row) => [row.type_note, row]));
  return Promise.all(
    NOTE_TYPES.map(async (typeNote) => {
      const row = edited.get(typeNote);
      return {
        typeNote,
        edited: row !== undefined,
        updatedAt: row?.updated_at ?? null,
        updatedBy: row ? await authorRef(reader, row.updated_by) : null,
      };
    }),
  );
}

/** The template of a type: the one people made, else that of the program in the language asked. */
export async function readTemplate(
  reader: Reader,
  typeNote: NoteType,
  locale: Locale,
): Promise<TemplateRead & { document: NoteDocument }> {
  const templates = await listTemplates(reader);
  const about = templates.find((one) => one.typeNote === typeNote)!;
  return {
    ...about,
    document: (await editedTemplate(reader, typeNote)) ?? builtInTemplate(typeNote, locale),
  };
}

async function editedTemplate(reader: Reader, typeNote: NoteType): Promise<NoteDocument | null> {
  const row = await reader
    .selectFrom('note_template')
    .select('document')
    .where('type_note', '=', typeNote)
    .executeTakeFirst();
  if (!row) return null;
  const parsed = parseDocument(JSON.parse(row.document));
  return parsed.ok ? parsed.document : fail({ kind: 'invalid-document', detail: parsed.detail });
}
