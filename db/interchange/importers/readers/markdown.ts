import { markdownToDocument } from '../../../domain/markdown/read.ts';
import { LONGEST_MARKDOWN } from '../../../domain/markdown/types.ts';
import { decodeBytes } from './decode.ts';
import { markdownHead } from './header.ts';
import { withHeadingIds } from './heading-ids.ts';
import type { DocumentReader, Problem } from './reader.ts';

/** A text where raw HTML may stand: what reads it is heavy to load, and most texts have none. */
const MAY_HOLD_HTML = /<[a-z][^\n>]*>/i;

/** Markdown as people and vaults of notes write it, with its header. */
export const markdownReader: DocumentReader = {
  largest: LONGEST_MARKDOWN,
  head(bytes) {
    const { text, problems } = decodeBytes(bytes);
    const head = markdownHead(text);
    return problems.length === 0 ? head : { ...head, problems: [...problems, ...head.problems] };
  },
  async read(bytes, context) {
    const { head, resolver, lineEnds } = context;
    const { text } = decodeBytes(bytes);
    const body = text.slice(text.length - head.length);
    const told: Problem[] = [];
    const html = MAY_HOLD_HTML.test(body)
      ? (await import('./html/fragment.ts')).fragmentReader(context, (problem) => told.push(problem))
      : null;
    const read = markdownToDocument(body, { resolver, lineEnds, vault: true, ...(html && { html }) });
    return {
      document: withHeadingIds(read.document),
      tags: read.tags,
      unresolved: read.unresolved,
      problems: [...read.losses, ...told],
    };
  },
};
