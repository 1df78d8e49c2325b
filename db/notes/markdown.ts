import { markdownToDocument } from '../domain/markdown/read.ts';
import type { LinkTarget, MarkdownResolver, ReadMarkdown } from '../domain/markdown/types.ts';
import type { Reader, WriteContext } from '../connection/types.ts';
import { createRecord } from '../records/commands.ts';
import { resolveNames } from '../records/resolve.ts';
import type { RecordRef } from '#preload/contract/base.ts';

/** Reads a Markdown text as a note of this archive: what its links name is looked up by id, code, title or alias. */
export async function readNoteMarkdown(reader: Reader, markdown: string): Promise<ReadMarkdown> {
  return markdownToDocument(markdown, {
    resolver: resolverOf(await resolveNames(reader, namesIn(markdown))),
  });
}

/**
 * Like `readNoteMarkdown`, and makes a free record for each `[[…]]` that names nothing known, in the same transaction as
 * the note that mentions it.
 */
export async function readNoteCreatingMissing(
  context: WriteContext,
  markdown: string,
): Promise<ReadMarkdown> {
  const known = await resolveNames(context.trx, namesIn(markdown));
  const { unresolved } = markdownToDocument(markdown, { resolver: resolverOf(known) });
  for (const title of unresolved) known.set(title, await createRecord(context, { kind: 'libre', title }));
  return markdownToDocument(markdown, { resolver: resolverOf(known) });
}

/** Every name a Markdown text gives to a record, whether or not the archive knows it. */
function namesIn(markdown: string): Set<string> {
  const names = new Set<string>();
  markdownToDocument(markdown, {
    resolver: {
      record: ({ form, text }) => {
        if (form !== 'path') names.add(text);
        return null;
      },
      image: () => null,
    },
  });
  return names;
}

function resolverOf(known: ReadonlyMap<string, RecordRef>): MarkdownResolver {
  return {
    record: ({ form, text }: LinkTarget) => (form === 'path' ? null : (known.get(text) ?? null)),
    // The picture itself is known by its hash; whether its file is here is for whoever shows it.
    image: (address) => {
      const sha256 = /^vigie:image\/([0-9a-f]{64})/.exec(address)?.[1];
      return sha256 ? { sha256 } : null;
    },
  };
}
