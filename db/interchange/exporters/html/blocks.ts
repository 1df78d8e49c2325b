import { Buffer } from 'node:buffer';
import type { Locale } from '../../../domain/locale.ts';
import { captionHead } from '../flow/captions.ts';
import { unlinked } from '../flow/parts.ts';
import type { FlowBlock, FlowCell, FlowIndex, FlowLine, FlowList, FlowTable } from '../flow/types.ts';
import { FLOW_WORDS } from '../flow/words.ts';
import { escapeMarkup } from './escape.ts';
import { inlineHtml } from './inlines.ts';

const ALIGNED: ReadonlySet<string> = new Set(['center', 'right', 'end', 'justify']);

/** Some blocks as HTML; headings one level lower, since the document's title is the first. */
export function blocksHtml(blocks: readonly FlowBlock[], locale: Locale): string {
  return blocks.map((block) => blockHtml(block, locale)).join('\n');
}

function blockHtml(block: FlowBlock, locale: Locale): string {
  switch (block.is) {
    case 'heading': {
      const tag = `h${Math.min(block.level + 1, 6)}`;
      const number = block.number === undefined ? '' : `<span class="numero">${block.number}</span> `;
      return `<${tag} id="${block.anchor}">${number}${inlineHtml(block.content)}</${tag}>`;
    }
    case 'line':
      return lineHtml(block);
    case 'list':
      return listHtml(block, locale);
    case 'table':
      return tableHtml(block, locale);
    case 'code':
      return `<pre><code>${escapeMarkup(block.lines.join('\n'))}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'picture': {
      const data = `data:${block.mediaType};base64,${Buffer.from(block.content).toString('base64')}`;
      return `<p class="image"${sideOf(block)}><img src="${data}" width="${block.width}" height="${block.height}" alt="${escapeMarkup(block.alt)}"></p>`;
    }
    case 'drawing':
      return `<div class="image">${block.svg}</div>`;
    case 'caption':
      return `<p class="caption" id="${block.anchor}"${sideOf(block)}>${escapeMarkup(captionHead(block, locale))}${inlineHtml(block.content)}</p>`;
    case 'index':
      return indexHtml(block, locale);
    case 'callout':
      return `<aside class="encadre ${block.tone}" role="note"><p class="label">${inlineHtml(block.title)}</p>\n${blocksHtml(block.blocks, locale)}</aside>`;
    case 'page-break':
      return '<div class="page"></div>';
  }
}

const sideOf = ({ align }: { align?: 'left' | 'right' }): string =>
  align === undefined ? '' : ` style="text-align:${align}"`;

function indexHtml({ of, title, entries }: FlowIndex, locale: Locale): string {
  const lines = entries.map(
    ({ number, anchor, content }) =>
      `<li><a href="#${anchor}">${escapeMarkup(captionHead({ of, number }, locale))}${inlineHtml(unlinked(content))}</a></li>`,
  );
  const name = escapeMarkup(title);
  return `<nav class="index" aria-label="${name}"><h2>${name}</h2>\n<ol>\n${lines.join('\n')}\n</ol></nav>`;
}

function lineHtml({ style, content, anchor, align, indent }: FlowLine): string {
  const inside = inlineHtml(content);
  const id = anchor === undefined ? '' : ` id="${anchor}"`;
  if (style === 'quote') return `<blockquote${id}><p>${inside}</p></blockquote>`;
  const styles = [
    ...(align !== undefined && ALIGNED.has(align) ? [`text-align:${align}`] : []),
    ...(indent ? [`margin-left:${indent * 1.5}em`] : []),
  ];
  const look = styles.length === 0 ? '' : ` style="${styles.join(';')}"`;
  return `<p${id}${style === 'text' ? '' : ` class="${style}"`}${look}>${inside}</p>`;
}

/** How numbers are said in a list, by how many it stands in: 1, a, i. */
const NUMBERS = ['', ' type="a"', ' type="i"'] as const;

function listHtml({ kind, start, items }: FlowList, locale: Locale, depth = 0): string {
  const said = FLOW_WORDS[locale];
  const open =
    kind === 'number'
      ? `<ol${NUMBERS[depth % 3]!}${start === 1 ? '' : ` start="${start}"`}>`
      : kind === 'check'
        ? '<ul class="taches">'
        : '<ul>';
  const lines = items.map(({ checked, content, nested }) => {
    const mark =
      checked === null
        ? ''
        : `<span role="img" aria-label="${checked ? said.done : said.toDo}">${checked ? '☑' : '☐'}</span>\u00a0`;
    const inner = nested.map((list) => `\n${listHtml(list, locale, depth + 1)}`).join('');
    return `<li>${mark}${inlineHtml(content)}${inner}</li>`;
  });
  return `${open}\n${lines.join('\n')}\n</${kind === 'number' ? 'ol' : 'ul'}>`;
}

function tableHtml({ rows, repeated, widths }: FlowTable, locale: Locale): string {
  const rowHtml = (row: readonly FlowCell[]) =>
    `<tr>${row.map((cell) => cellHtml(cell, locale)).join('')}</tr>`;
  const columns = widths
    ? `<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>`
    : '';
  const head = rows.slice(0, repeated).map(rowHtml);
  const body = rows.slice(repeated).map(rowHtml);
  return [
    // A region one can reach and scroll by keyboard when the table is wider than the screen.
    '<div class="tableau" tabindex="0">',
    `<table>${columns}`,
    ...(head.length > 0 ? [`<thead>${head.join('\n')}</thead>`] : []),
    ...(body.length > 0 ? [`<tbody>${body.join('\n')}</tbody>`] : []),
    '</table></div>',
  ].join('\n');
}

function cellHtml({ head, columns, rows, content }: FlowCell, locale: Locale): string {
  const tag = head === null ? 'td' : 'th';
  const scope = head === null ? '' : ` scope="${head === 'column' ? 'col' : 'row'}"`;
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<${tag}${scope}${spans}>${blocksHtml(content, locale)}</${tag}>`;
}
