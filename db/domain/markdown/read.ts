import { ensureBlockIds } from '../document/blocks.ts';
import { horizontalRule, note, paragraph, text } from '../document/build.ts';
import { type BlockNode, TEXT_FORMAT } from '../document/types.ts';
import { parseDocument } from '../document/validate.ts';
import { fail } from '../errors.ts';
import { readBlocks } from './read-blocks.ts';
import { Reading } from './reading.ts';
import { footnotesOf, markdownParser } from './syntax.ts';
import { LONGEST_MARKDOWN, type ReadMarkdown, type ReadOptions } from './types.ts';

/**
 * Reads Markdown (CommonMark and GFM, with the links, embeds, highlights and footnotes of note vaults) as a note. Names in
 * `[[…]]` go through the resolver: known ones become mentions, the others stay as their words. Front matter must have
 * been taken off (`front-matter.ts`). Raw HTML leaves its text only; remote pictures leave their address as text.
 * Fails with `too-large` beyond LONGEST_MARKDOWN and `invalid-document` beyond what a document may weigh.
 */
export function markdownToDocument(markdown: string, options: ReadOptions): ReadMarkdown {
  if (markdown.length > LONGEST_MARKDOWN)
    fail({ kind: 'too-large', what: 'markdown', limit: LONGEST_MARKDOWN });
  const reading = new Reading(options);
  const env: Record<string | symbol, unknown> = {};
  const parser = markdownParser();
  const blocks = readBlocks({ tokens: parser.parse(markdown, env), at: 0 }, null, reading);
  blocks.push(...readFootnotes(env, reading));
  const parsed = parseDocument(ensureBlockIds(note(...(blocks.length > 0 ? blocks : [paragraph()]))));
  if (!parsed.ok) fail({ kind: 'invalid-document', detail: parsed.detail });
  return {
    document: parsed.document,
    tags: [...reading.tags],
    unresolved: [...reading.unresolved.values()],
    losses: reading.losses,
  };
}

/** Footnotes at the end, under a rule, each after its number; one that nothing calls comes last. */
function readFootnotes(env: Record<string | symbol, unknown>, reading: Reading): BlockNode[] {
  const notes = footnotesOf(env);
  if (notes.size === 0) return [];
  for (const name of notes.keys()) reading.footnoteMark(name);
  const blocks: BlockNode[] = [horizontalRule()];
  // Reading one note may call another: the list grows while it is read.
  for (let at = 0; at < reading.marks.length; at += 1) {
    const tokens = markdownParser().parse(notes.get(reading.marks[at]!) ?? '', { footnotes: notes });
    const inner = readBlocks({ tokens, at: 0 }, null, reading);
    const mark = text(`${at + 1}`, TEXT_FORMAT.superscript);
    const [first, ...rest] = inner;
    if (first?.type === 'paragraph') blocks.push(paragraph(mark, ' ', ...first.children), ...rest);
    else blocks.push(paragraph(mark), ...inner);
  }
  return blocks;
}
