import { markdownToDocument } from '../../../domain/markdown/read.ts';
import { LONGEST_MARKDOWN } from '../../../domain/markdown/types.ts';
import { decodeBytes } from './decode.ts';
import { markdownHead } from './header.ts';
import type { DocumentReader } from './reader.ts';

/** Markdown as people and vaults of notes write it, with its header. */
export const markdownReader: DocumentReader = {
  largest: LONGEST_MARKDOWN,
  head(bytes) {
    const { text, problems } = decodeBytes(bytes);
    const head = markdownHead(text);
    return problems.length === 0 ? head : { ...head, problems: [...problems, ...head.problems] };
  },
  read(bytes, { head, resolver, lineEnds }) {
    const { text } = decodeBytes(bytes);
    const body = text.slice(text.length - head.length);
    const { document, tags, unresolved, losses } = markdownToDocument(body, { resolver, lineEnds });
    return { document, tags, unresolved, problems: losses };
  },
};
