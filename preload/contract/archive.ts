import { KINDS } from '#db/domain/kinds.ts';
import { PROBLEM_KINDS } from '#db/domain/problems.ts';
import { z } from './zod.ts';
import { authorRefSchema, idSchema, instantSchema, method } from './base.ts';

export const authorSchema = authorRefSchema.extend({ role: z.string() });
export type Author = z.infer<typeof authorSchema>;

export const backupSchema = z.object({
  file: z.string(),
  at: instantSchema,
  bytes: z.number().int(),
  reason: z.string(),
});
export type BackupRead = z.infer<typeof backupSchema>;

export const problemSchema = z.object({ kind: z.enum(PROBLEM_KINDS), id: z.string(), message: z.string() });

export const archiveInfoSchema = z.object({
  id: idSchema,
  name: z.string(),
  folder: z.string(),
  schemaVersion: z.number().int(),
  programVersion: z.string(),
  records: z.number().int(),
  examples: z.number().int(),
  /** The synchronised or network folder the archive lies in (« Dropbox », « nfs » …), or null. */
  syncedBy: z.string().nullable(),
  lastBackup: backupSchema.nullable(),
  author: authorSchema.nullable(),
});
export type ArchiveInfo = z.infer<typeof archiveInfoSchema>;

const kindCounts = z.object(
  Object.fromEntries(KINDS.map((kind) => [kind, z.number().int()])) as Record<
    (typeof KINDS)[number],
    z.ZodNumber
  >,
);

export const archive = {
  info: method.output(archiveInfoSchema),
  stats: method.output(
    z.object({
      records: kindCounts,
      links: z.number().int(),
      mentions: z.number().int(),
      measures: z.number().int(),
      attachments: z.number().int(),
      schemaVersion: z.number().int(),
    }),
  ),
  /** Integrity of the file, row hashes, links and search against a rebuild, attachments against their names. */
  check: method.output(z.object({ ok: z.boolean(), problems: z.array(problemSchema) })),
  /**
   * Makes anew what derives from what people wrote (labels, links, counters, search) when the check finds it wrong. Says
   * what is wrong afterwards, and how many problems are gone.
   */
  repair: method.output(
    z.object({ ok: z.boolean(), problems: z.array(problemSchema), repaired: z.number().int() }),
  ),
  backup: method
    .input(z.strictObject({ to: z.string().max(4000).optional() }))
    .output(z.object({ file: z.string(), verified: z.boolean(), records: z.number().int() })),
  backups: method.output(z.array(backupSchema)),
  /** Puts a backup back in place of the archive, after a backup of what is there now. */
  restore: method
    .input(z.strictObject({ file: z.string().max(4000) }))
    .output(z.object({ verified: z.boolean(), records: z.number().int() })),
};

export const authors = {
  list: method.output(z.array(authorSchema)),
  create: method
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        initials: z.string().trim().min(1).max(6),
        role: z.string().trim().max(200).default(''),
      }),
    )
    .output(authorSchema),
  /** Who is writing from now on. */
  choose: method.input(z.strictObject({ id: idSchema })).output(authorSchema),
};
