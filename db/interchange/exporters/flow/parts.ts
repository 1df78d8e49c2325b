import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import { normalizeUrl } from '../../../domain/document/url.ts';
import type { FlowBlock, FlowCell, FlowLine, FlowList, FlowTable, Inline, LineStyle } from './types.ts';

/** Words of a line, as they are. */
export const words = (text: string, format = 0): Inline => ({ is: 'text', text, format });

/** A line of a style; strings are plain words. */
export const line = (style: LineStyle, ...content: (Inline | string)[]): FlowLine => ({
  is: 'line',
  style,
  content: content.map((part) => (typeof part === 'string' ? words(part) : part)),
});

/** An address as a link, or as words when no one should follow it. */
export function address(url: string): Inline {
  const safe = normalizeUrl(url);
  return safe === null ? words(url) : { is: 'link', to: { url: safe }, children: [words(url)] };
}

/** A flat list with bullets, one line an item. */
export const bullets = (items: readonly (readonly Inline[])[]): FlowList => ({
  is: 'list',
  kind: 'bullet',
  start: 1,
  items: items.map((content) => ({ checked: null, content, nested: [] })),
});

/** A table of texts; without `head` its first column names its rows. Widths in percent. */
export function textTable(
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): FlowTable {
  const cell = (text: string, asHead: FlowCell['head']): FlowCell => ({
    head: asHead,
    columns: 1,
    rows: 1,
    content: text
      .split('\n')
      .map((part): FlowBlock => line('text', words(part, asHead === null ? 0 : TEXT_FORMAT.bold))),
  });
  return {
    is: 'table',
    repeated: head ? 1 : 0,
    widths,
    rows: [
      ...(head ? [head.map((text) => cell(text, 'column'))] : []),
      ...rows.map((texts) => texts.map((text, at) => cell(text, !head && at === 0 ? 'row' : null))),
    ],
  };
}

/** The words of a line where they stand in a link themselves: without links, footnotes and references of their own. */
export function unlinked(content: readonly Inline[]): Inline[] {
  return content.flatMap((part) => {
    if (part.is === 'link') return unlinked(part.children);
    if (part.is === 'ref') return [words(part.text)];
    return part.is === 'footnote' ? [] : [part];
  });
}

const BLOCK = 'bloc-';

/** The place of a block of the text, by its id. */
export const blockAnchor = (blockId: string): string => BLOCK + blockId;

/** The block whose place an anchor is, or null. */
export const blockOfAnchor = (anchor: string): string | null =>
  anchor.startsWith(BLOCK) ? anchor.slice(BLOCK.length) : null;

/** The place of a work in the bibliography. */
export const workAnchor = (code: string): string => recordAnchor(code).replace(/^fiche/, 'ouvrage');

/** The place of a record in a document: letters, digits and hyphens. */
export function recordAnchor(code: string): string {
  return `fiche-${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
