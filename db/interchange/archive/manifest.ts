import { z } from '#preload/contract/zod.ts';

export const MANIFEST = 'manifest.json';
/** The folders of an export, by what is in them. */
export const FOLDERS = {
  records: 'fiches',
  tables: 'archive',
  files: 'pieces-jointes',
  reading: 'lecture',
} as const;

/** What a complete export says of itself. `files` are the SHA-256 of every other file, by its path. */
export const manifestSchema = z.object({
  format: z.literal('vigie'),
  version: z.literal(1),
  schemaVersion: z.number().int(),
  records: z.number().int(),
  attachments: z.number().int(),
  files: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;
