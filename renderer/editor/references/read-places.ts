import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getRoot, type LexicalNode } from 'lexical';
import { $getBlockId } from '../nodes/block-id.ts';
import { $isChartNode } from '../nodes/chart.ts';
import { $isImageNode } from '../nodes/image.ts';
import { $isPieceNode } from '../nodes/piece.ts';
import { $getCaption } from '../nodes/table-caption.ts';
import type { KeyedPlace } from './places.ts';

type Captioned = { is: 'figure' | 'table'; caption: string };

/** What a block is when it has a caption: a figure or a table. Null for what is never numbered. */
export function $captionedAs(node: LexicalNode): Captioned | null {
  if ($isTableNode(node)) return { is: 'table', caption: $getCaption(node) };
  if ($isImageNode(node)) return { is: 'figure', caption: node.getFields().caption };
  if ($isChartNode(node)) {
    const { view, caption } = node.getFields();
    return { is: view === 'table' ? 'table' : 'figure', caption };
  }
  if ($isPieceNode(node)) {
    const { source, caption } = node.getFields();
    return { is: source.is === 'liste' || source.is === 'fiche' ? 'table' : 'figure', caption };
  }
  return null;
}

/** The headings, figures and tables of the text, numbered in its order: headings « 2.1 », figures and tables from 1. */
export function $readPlaces(): KeyedPlace[] {
  const places: KeyedPlace[] = [];
  const counts = { figure: 0, table: 0 };
  const open: number[] = [];
  const numbers: number[] = [];
  for (const node of $getRoot().getChildren()) {
    const at = { key: node.getKey(), blockId: $getBlockId(node) };
    if ($isHeadingNode(node)) {
      const level = Number(node.getTag().slice(1));
      while (open.length > 0 && open.at(-1)! >= level) open.pop();
      const depth = open.length;
      numbers.length = depth + 1;
      numbers[depth] = (numbers[depth] ?? 0) + 1;
      open.push(level);
      const title = node.getTextContent().replace(/\s+/gu, ' ').trim();
      places.push({ ...at, is: 'section', number: numbers.join('.'), title, depth });
      continue;
    }
    const captioned = $captionedAs(node);
    if (captioned === null || captioned.caption === '') continue;
    counts[captioned.is] += 1;
    const number = String(counts[captioned.is]);
    places.push({ ...at, is: captioned.is, number, title: captioned.caption, depth: 0 });
  }
  return places;
}
