import type { Locale } from '#db/domain/locale.ts';
import { propertyOf } from '#db/domain/properties.ts';
import type { NoteType } from '#db/domain/templates/types.ts';

/** What a type of note is called, with a capital. */
export function typeName(type: NoteType, locale: Locale): string {
  const name =
    propertyOf('note', 'typeNote')?.choices?.find(({ value }) => value === type)?.label[locale] ?? type;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
