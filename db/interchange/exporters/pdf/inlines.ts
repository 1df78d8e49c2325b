import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import type { Inline } from '../flow/types.ts';
import { literal } from './literal.ts';

/** What the words of a line need of the document they stand in. */
export type InlineContext = {
  /** True for a place the document has: a link to any other would stop the compiler. */
  has(anchor: string): boolean;
  /** Names what stands just before it; nothing when the place has been named already. */
  label(anchor: string): string;
  /** The content of a footnote. */
  footnote(number: number): readonly Inline[];
};

const WRAPS: readonly (readonly [number, string])[] = [
  [TEXT_FORMAT.highlight, 'highlight'],
  [TEXT_FORMAT.subscript, 'sub'],
  [TEXT_FORMAT.superscript, 'super'],
  [TEXT_FORMAT.strikethrough, 'strike'],
  [TEXT_FORMAT.underline, 'underline'],
  [TEXT_FORMAT.italic, 'emph'],
  [TEXT_FORMAT.bold, 'strong'],
];

/** The words of a line as a content block of Typst; it holds calls and strings, never markup. */
export function content(parts: readonly Inline[], context: InlineContext, anchor?: string): string {
  const label = anchor === undefined ? '' : context.label(anchor);
  const place = label === '' ? '' : `#metadata(none)${label}`;
  return `[${place}${parts.map((part) => inline(part, context)).join('')}]`;
}

function inline(part: Inline, context: InlineContext): string {
  switch (part.is) {
    case 'text':
      return formatted(part.text, part.format);
    case 'break':
      return '#linebreak()';
    case 'tab':
      return '#h(2em)';
    case 'footnote': {
      const note = content(context.footnote(part.number), context);
      return `#note-de-bas(${literal(String(part.number))})${note}`;
    }
    case 'ref':
      if (!context.has(part.anchor)) return formatted(part.text, 0);
      return part.shows === 'page'
        ? `#renvoi-page(${literal(part.anchor)}, ${literal(part.text.replace(/[\d…?]+$/u, ''))})`
        : `#renvoi(${literal(part.anchor)})[${formatted(part.text, 0)}]`;
    case 'link': {
      const inside = content(part.children, context);
      if ('url' in part.to) return `#lien(${literal(part.to.url)})${inside}`;
      return context.has(part.to.anchor)
        ? `#renvoi(${literal(part.to.anchor)})${inside}`
        : inside.slice(1, -1);
    }
  }
}

function formatted(text: string, format: number): string {
  const isCode = (format & TEXT_FORMAT.code) !== 0;
  const lines = text.split('\n').map((line) => (isCode ? `#raw(${literal(line)})` : `#${literal(line)}`));
  return WRAPS.filter(([bit]) => (format & bit) !== 0).reduce(
    (inside, [, name]) => `#${name}[${inside}]`,
    lines.join('#linebreak()'),
  );
}
