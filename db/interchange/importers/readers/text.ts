import { LONGEST_MARKDOWN } from '../../../domain/markdown/types.ts';
import { decodeBytes } from './decode.ts';
import { plainText } from './plain-text.ts';
import { type DocumentReader, noHead } from './reader.ts';

/** Plain texts: none of their signs means anything. */
export const textReader: DocumentReader = {
  largest: LONGEST_MARKDOWN,
  head(bytes) {
    const { text, problems } = decodeBytes(bytes);
    return { ...noHead(text.length), problems };
  },
  read(bytes) {
    return { document: plainText(decodeBytes(bytes).text), tags: [], unresolved: [], problems: [] };
  },
};
