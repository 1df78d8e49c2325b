import { note } from '../../../domain/document/build.ts';
import { type DocumentReader, noHead } from './reader.ts';
export const htmlReader: DocumentReader = {
  largest: 50_000_000,
  head: () => noHead(),
  read: () => ({ document: note(), tags: [], unresolved: [], problems: [] }),
};
