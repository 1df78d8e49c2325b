import { mention, paragraph, text } from '../domain/document/build.ts';
import {
  DOCUMENT_LIMITS,
  TEXT_FORMAT,
  type AnyNode,
  type NoteDocument,
  type TransclusionNode,
} from '../domain/document/types.ts';
import { passageOf } from '../domain/document/blocks.ts';
import { mapNodes } from '../domain/document/map.ts';
import { visitNodes } from '../domain/document/walk.ts';
import type { Locale } from '../domain/locale.ts';
import { EXPORT_WORDS } from './wording.ts';

/** A note that others show: its title now and its text; null when it is gone or in the trash. */
export type Source = { title: string; document: NoteDocument } | null;

/** Notes in notes in notes, no deeper. */
const DEEPEST = 5;

/** The notes that some texts show, and those that these show in turn, each read once. */
export async function sourcesShown(
  documents: readonly (NoteDocument | null)[],
  read: (id: string) => Promise<Source>,
): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  let wanted = documents.flatMap(shownIn);
  for (let depth = 0; depth < DEEPEST && wanted.length > 0; depth += 1) {
    const next: string[] = [];
    for (const id of wanted) {
      if (sources.has(id)) continue;
      const source = await read(id);
      sources.set(id, source);
      next.push(...shownIn(source?.document ?? null));
    }
    wanted = next;
  }
  return sources;
}

function shownIn(document: NoteDocument | null): string[] {
  const ids: string[] = [];
  if (document)
    visitNodes(document.root, (node) => {
      if (node.type === 'transclusion') ids.push(node.recordId);
    });
  return ids;
}

/**
 * The text of a record with what it shows of other notes in the place where it shows it, each passage followed by its source. A
 * source that is gone, that holds itself, or is too deep leaves its title.
 */
export function withTransclusions(
  document: NoteDocument,
  recordId: string,
  sources: ReadonlyMap<string, Source>,
  locale: Locale,
): NoteDocument {
  // However often notes show one another, an export stays one that can be read.
  let left: number = DOCUMENT_LIMITS.nodes;
  const expand = (from: NoteDocument, chain: readonly string[]): NoteDocument =>
    mapNodes(from, (node) => (node.type === 'transclusion' ? inPlace(node, chain) : node));
  const inPlace = (node: TransclusionNode, chain: readonly string[]): readonly AnyNode[] => {
    const source = sources.get(node.recordId);
    const blocks =
      source &&
      (node.blockId === null ? source.document.root.children : passageOf(source.document, node.blockId));
    const title = source?.title ?? node.title;
    if (!blocks || chain.includes(node.recordId) || chain.length > DEEPEST || left <= 0)
      return [paragraph(mention(node.recordId, title))];
    visitNodes({ ...source.document.root, children: blocks }, () => (left -= 1));
    const shown = expand({ ...source.document, root: { ...source.document.root, children: blocks } }, [
      ...chain,
      node.recordId,
    ]);
    const { source: word } = EXPORT_WORDS[locale];
    const line = paragraph(
      text(`${word}${locale === 'fr' ? '\u00a0' : ''}: `, TEXT_FORMAT.italic),
      mention(node.recordId, title),
    );
    return [...shown.root.children, line];
  };
  return expand(document, [recordId]);
}
