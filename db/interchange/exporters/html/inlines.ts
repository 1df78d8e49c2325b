import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import type { Inline } from '../flow/types.ts';
import { escapeMarkup } from './escape.ts';

const TAGS: readonly (readonly [number, string])[] = [
  [TEXT_FORMAT.code, 'code'],
  [TEXT_FORMAT.highlight, 'mark'],
  [TEXT_FORMAT.subscript, 'sub'],
  [TEXT_FORMAT.superscript, 'sup'],
  [TEXT_FORMAT.strikethrough, 's'],
  [TEXT_FORMAT.underline, 'u'],
  [TEXT_FORMAT.italic, 'em'],
  [TEXT_FORMAT.bold, 'strong'],
];

/** The words of a line as HTML. A footnote is called once, so that its way back is unique. */
export function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((part) => {
      switch (part.is) {
        case 'text':
          return TAGS.filter(([bit]) => (part.format & bit) !== 0).reduce(
            (inside, [, tag]) => `<${tag}>${inside}</${tag}>`,
            escapeMarkup(part.text),
          );
        case 'break':
          return '<br>';
        case 'tab':
          return '\t';
        case 'footnote':
          return `<sup><a href="#note-${part.number}" id="appel-${part.number}" role="doc-noteref">${part.number}</a></sup>`;
        case 'ref':
          return `<a href="#${part.anchor}">${escapeMarkup(part.unpaged ?? part.text)}</a>`;
        case 'link': {
          const inside = inlineHtml(part.children);
          return 'anchor' in part.to
            ? `<a href="#${part.to.anchor}">${inside}</a>`
            : `<a href="${escapeMarkup(part.to.url)}" rel="noopener noreferrer">${inside}</a>`;
        }
      }
    })
    .join('');
}
