import { ensureBlockIds } from '../../../domain/document/blocks.ts';
import { note, paragraph } from '../../../domain/document/build.ts';
import { parseDocument } from '../../../domain/document/validate.ts';
import { fail } from '../../../domain/errors.ts';
import { WordReading } from './docx/blocks.ts';
import { docxHead } from './docx/head.ts';
import { keepPictures } from './docx/pictures.ts';
import { Numbering } from './docx/numbering.ts';
import { notInText } from './docx/not-in-text.ts';
import { Styles } from './docx/styles.ts';
import { readTree } from './docx/tree.ts';
import { Package } from './package.ts';
import { type DocumentReader, type ReadContext, type ReadDocument, Unreadable } from './reader.ts';

/**
 * Word documents (ECMA-376). mammoth makes the tree of the text; the note is built from it, by the styles of its paragraphs.
 * When something of the document was not understood, the file itself is kept beside the note.
 */
export const docxReader: DocumentReader = {
  largest: 200_000_000,
  head: (bytes) => shallow(async () => docxHead(await Package.open(bytes, 'Word'))),
  read: (bytes, context) => shallow(() => readDocx(bytes, context)),
};

/** Elements in elements beyond what a program can follow are refused. */
async function shallow<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('too-heavy', 'Word');
    throw error;
  }
}

/** Remarks that are no reason to keep the file itself: nearly every document has a foot of page. */
const KEPT_ENOUGH: ReadonlySet<string> = new Set([
  'contents',
  'moved-out-of-list',
  'page-header',
  'link-refused',
]);

async function readDocx(bytes: Uint8Array, context: ReadContext): Promise<ReadDocument> {
  const file = await Package.open(bytes, 'Word');
  const { tree, problems } = await readTree(file);
  const pictures = await keepPictures(tree, context);
  const reading = new WordReading(tree, {
    styles: new Styles(await file.text('word/styles.xml')),
    numbering: new Numbering(await file.text('word/numbering.xml')),
    pictures: pictures.kept,
    title: context.head.title,
    resolver: context.resolver,
  });
  const blocks = reading.read();
  const parsed = parseDocument(ensureBlockIds(note(...(blocks.length > 0 ? blocks : [paragraph()]))));
  if (!parsed.ok) fail({ kind: 'invalid-document', detail: parsed.detail });
  const left = [...problems, ...pictures.problems, ...(await notInText(file)), ...reading.problems];
  return {
    document: parsed.document,
    tags: [],
    unresolved: [],
    problems: left,
    original: left.some(({ kind }) => !KEPT_ENOUGH.has(kind)),
  };
}
