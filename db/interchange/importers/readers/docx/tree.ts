import mammoth from 'mammoth';
import type { Package } from '../package.ts';
import { type Problem, Unreadable } from '../reader.ts';
import { preparePart } from './prepare-part.ts';

/*
 * The tree that mammoth makes of a Word document before it writes HTML (its lib/documents.js), which it hands to
 * `transformDocument`. Only what is read here is named.
 */
type Parent = { children: WordNode[] };
export type WordParagraph = Parent & {
  type: 'paragraph';
  styleId: string | null;
  styleName: string | null;
  numbering: { level: string; isOrdered: boolean } | null;
  alignment: string | null;
};
export type WordRun = Parent & {
  type: 'run';
  styleId: string | null;
  styleName: string | null;
  isBold: boolean;
  isUnderline: boolean;
  isItalic: boolean;
  isStrikethrough: boolean;
  verticalAlignment: 'baseline' | 'superscript' | 'subscript';
  font: string | null;
  highlight: string | null;
};
export type WordImage = {
  type: 'image';
  altText?: string;
  contentType?: string;
  readAsBuffer(): Promise<Uint8Array>;
};
export type WordTable = Parent & { type: 'table' };
export type WordNode =
  | WordParagraph
  | WordRun
  | WordImage
  | WordTable
  | (Parent & { type: 'tableRow'; isHeader: boolean })
  | (Parent & { type: 'tableCell'; colSpan: number; rowSpan: number })
  | (Parent & { type: 'hyperlink'; href?: string; anchor?: string })
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'commentReference'; commentId: string }
  | { type: 'bookmarkStart'; name: string };

export type WordTree = Parent & {
  type: 'document';
  notes: { resolve(reference: { noteType: string; noteId: string }): { body: WordNode[] } | null };
  comments: { commentId: string; body: WordNode[]; authorName: string | null }[];
};

/** Parts in which words of the document stand. */
const TEXTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** The document as a tree, and what of it would otherwise be left without a word. @throws Unreadable */
export async function readTree(file: Package): Promise<{ tree: WordTree; problems: Problem[] }> {
  const problems: Problem[] = [];
  const parts = {
    exists: (name: string): boolean => file.has(name),
    async read(name: string, encoding?: string): Promise<Uint8Array | string> {
      if (encoding === undefined) return file.read(name);
      if (encoding === 'base64') return Buffer.from(await file.read(name)).toString('base64');
      const xml = await file.text(name);
      // Entities that a part defines itself are the XML bomb: no office document has any.
      if (/<!DOCTYPE/i.test(xml)) throw new Unreadable('broken', 'Word');
      if (!TEXTS.test(name)) return xml;
      const part = preparePart(xml);
      problems.push(...part.problems);
      return part.xml;
    },
  };
  let tree: WordTree | null = null;
  // mammoth takes an opened file in place of bytes (lib/unzip.js), which its types do not say.
  const input = { file: parts } as unknown as { buffer: Buffer };
  try {
    await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument(document: WordTree) {
        tree = document;
        return { ...document, children: [], comments: [] };
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(error instanceof RangeError ? 'too-heavy' : 'broken', 'Word');
  }
  if (tree === null) throw new Unreadable('broken', 'Word');
  return { tree, problems };
}
