import Conf from 'conf';
import { z } from '#preload/contract/zod.ts';
import { LOCALES, type Locale } from '#db/domain/locale.ts';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type KeptBounds = z.infer<typeof boundsSchema>;

/** What this program remembers on this machine. A value that cannot be read counts as not given. */
const settingsSchema = z.object({
  archive: z.string().min(1).nullable().catch(null),
  language: z.enum(LOCALES).catch('fr'),
  window: boundsSchema.nullable().catch(null),
  /** The quick note from anywhere. */
  quickNote: z.boolean().catch(true),
});
type Kept = z.infer<typeof settingsSchema>;

export type Settings = {
  archive: string | null;
  language: Locale;
  window: KeptBounds | null;
  quickNote: boolean;
};

/** Opens the settings of `folder`; each assignment is written at once, whole or not at all. */
export function openSettings(folder: string): Settings {
  const store = new Conf<Kept>({
    cwd: folder,
    configName: 'settings',
    clearInvalidConfig: true,
    configFileMode: 0o600,
  });
  const read = (): Kept => settingsSchema.parse(store.store);
  return {
    get archive() {
      return read().archive;
    },
    set archive(archive) {
      store.set('archive', archive);
    },
    get language() {
      return read().language;
    },
    set language(language) {
      store.set('language', language);
    },
    get window() {
      return read().window;
    },
    set window(bounds) {
      store.set('window', bounds);
    },
    get quickNote() {
      return read().quickNote;
    },
    set quickNote(on) {
      store.set('quickNote', on);
    },
  };
}
