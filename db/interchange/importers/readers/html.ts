import { ensureBlockIds } from '../../../domain/document/blocks.ts';
import { note, paragraph } from '../../../domain/document/build.ts';
import { parseDocument } from '../../../domain/document/validate.ts';
import { fail } from '../../../domain/errors.ts';
import { readPage, withoutTitle } from './html/blocks.ts';
import { decodeHtml } from './html/decode.ts';
import { parseHtml, textOf } from './html/dom.ts';
import { notesOf } from './html/footnotes.ts';
import { htmlHead } from './html/head.ts';
import { PageReading } from './html/reading.ts';
import { type DocumentReader, type ReadContext, type ReadDocument, Unreadable } from './reader.ts';

/**
 * HTML pages. The tree is walked and notes are built node by node of the kinds we know: nothing of the page is kept but its
 * words, its lists, tables and notes, links that `normalizeUrl` lets through, and pictures that came with it.
 */
export const htmlReader: DocumentReader = {
  largest: 50_000_000,
  head(bytes) {
    const { text, problems } = decodeHtml(bytes);
    return { ...shallow(() => htmlHead(text)), problems };
  },
  read(bytes, context) {
    return shallow(() => readHtml(decodeHtml(bytes).text, context));
  },
};

/** Elements in elements beyond what a program can follow are refused. */
function shallow<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('too-heavy', 'HTML');
    throw error;
  }
}

function readHtml(html: string, context: ReadContext): ReadDocument {
  const tree = parseHtml(html);
  const reading = new PageReading(context, notesOf(tree), textOf(tree));
  const blocks = withoutTitle(readPage(tree, reading), context.head.title ?? '');
  const parsed = parseDocument(ensureBlockIds(note(...(blocks.length > 0 ? blocks : [paragraph()]))));
  if (!parsed.ok) fail({ kind: 'invalid-document', detail: parsed.detail });
  return {
    document: parsed.document,
    tags: [],
    unresolved: [],
    problems: reading.problems,
  };
}
