import { lookOf } from '../domain/reports/looks/looks.ts';
import type { Look } from '../domain/reports/looks/types.ts';
import { BUILT_IN_TEMPLATES } from '../domain/reports/templates.ts';
import type { Reader } from '../connection/types.ts';
import type { HouseTemplate } from '#preload/contract/reports.ts';

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
    ...BUILT_IN_TEMPLATES.map(({ id, name }) => ({
      ...{ id, name, builtIn: true, fileName: null },
      ...thumbnailOf(lookOf(id)),
    })),
    ...rows.map(({ id, name, file_name: fileName, styles }) => ({
      ...{ id, name: { fr: name, en: name }, builtIn: false, fileName },
      ...thumbnailOf(JSON.parse(styles) as Look),
    })),
  ];
}

function thumbnailOf({ fonts, colours }: Look): { fonts: string[]; colour: string } {
  return { fonts: [...new Set([fonts.titles, fonts.text])], colour: `#${colours.accent}` };
}
