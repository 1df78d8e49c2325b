import { note } from '../../../domain/document/build.ts';
import { type DocumentReader, noHead } from './reader.ts';
export const docxReader: DocumentReader = {
  largest: 50_000_000,
  head: () => noHead(),
  read: () => ({ document: note(), tags: [], unresolved: [], problems: [] }),
};
