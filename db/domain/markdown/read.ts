import { ensureBlockIds } from '../document/blocks.ts';
import { horizontalRule, note, paragraph } from '../document/build.ts';
import { oneLine } from '../document/one-line.ts';
import type { BlockNode, FootnoteContent } from '../document/types.ts';
import { parseDocument } from '../document/validate.ts';
import { fail } from '../errors.ts';
import { readBlocks } from './read-blocks.ts';
import { Reading } from './reading.ts';
import { type Footnotes, footnotesOf, markdownParser } from './syntax.ts';
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
  const tokens = markdownParser().parse(markdown, reading.env);
  const notes = footnotesOf(reading.env);
  reading.footnotesFrom((name) => readFootnote(notes.get(name) ?? '', reading));
  const blocks = readBlocks({ tokens, at: 0 }, null, reading);
  blocks.push(...readUncalled(notes, reading));
  tellUnusedAddresses(markdown, reading);
  const parsed = parseDocument(ensureBlockIds(note(...(blocks.length > 0 ? blocks : [paragraph()]))));
  if (!parsed.ok) fail({ kind: 'invalid-document', detail: parsed.detail });
  return {
    document: parsed.document,
    tags: [...reading.tags],
    unresolved: [...reading.unresolved.values()],
    losses: reading.losses,
  };
}

/** A footnote is one line of text: its blocks follow one another, each on a line of its own. */
function readFootnote(source: string, reading: Reading): FootnoteContent[] {
  // Footnotes call no other: only the addresses given apart are those of the whole text.
  const env = { vault: reading.vault, references: referencesOf(reading) };
  const blocks = readBlocks({ tokens: markdownParser().parse(source, env), at: 0 }, null, reading);
  return oneLine(blocks);
}

/** Footnotes that nothing calls come at the end, under a rule, so that no word is lost. */
function readUncalled(notes: Footnotes, reading: Reading): BlockNode[] {
  const blocks: BlockNode[] = [];
  for (const [name, source] of notes) {
    if (reading.called(name) || source === '') continue;
    const said = reading.footnote(name);
    if (said.length > 0) blocks.push(paragraph(...said));
  }
  return blocks.length === 0 ? [] : [horizontalRule(), ...blocks];
}

type References = Record<string, { href: string; title: string }>;

/** Addresses given apart in the whole text, by the name that links call them. */
const referencesOf = (reading: Reading): References => (reading.env['references'] ?? {}) as References;

/** Addresses given apart (`[name]: address`) that no link calls: nothing else would say them. */
function tellUnusedAddresses(markdown: string, reading: Reading): void {
  const references = Object.entries(referencesOf(reading));
  if (references.length === 0) return;
  const { normalizeReference } = markdownParser().utils;
  // Whatever stands between brackets and gives no address itself calls one, be it a link of a vault.
  const called = new Set(
    [...markdown.matchAll(/\[([^[\]]+)\](?!:)/g)].map(([, name]) => normalizeReference(name!)),
  );
  for (const [name, { href, title }] of references) {
    if (called.has(name)) continue;
    const detail = [`[${name.toLowerCase()}]`, href, title].filter((part) => part !== '').join(' ');
    reading.lose({ kind: 'unused-address', detail: detail.slice(0, 500).toWellFormed() });
  }
}
