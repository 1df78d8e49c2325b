import { CALLOUT_LABELS, partsOfCallout } from '../callouts.ts';
import { fileText } from '../files.ts';
import type { Locale } from '../../locale.ts';
import {
  TEXT_FORMAT,
  type BlockNode,
  type CalloutNode,
  type CodeNode,
  type ElementFormat,
  type FootnoteNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type NoteDocument,
  type TableCellNode,
  type TableNode,
} from '../types.ts';
import { normalizeUrl, parseRecordUrl } from '../url.ts';
import { chartText, citationText, mentionText } from '../walk.ts';

/*
 * A passage as other programs take it from the clipboard: plain elements, no class of ours, the few styles that word processors
 * read. Footnotes are written so that both Word (mso-footnote-id) and LibreOffice (sdfootnote) make footnotes of them.
 */

const FORMATS: readonly (readonly [bit: number, tag: string])[] = [
  [TEXT_FORMAT.bold, 'b'],
  [TEXT_FORMAT.italic, 'i'],
  [TEXT_FORMAT.underline, 'u'],
  [TEXT_FORMAT.strikethrough, 's'],
  [TEXT_FORMAT.subscript, 'sub'],
  [TEXT_FORMAT.superscript, 'sup'],
  [TEXT_FORMAT.highlight, 'mark'],
  [TEXT_FORMAT.code, 'code'],
];
const FRAME = 'border-left:3px solid #0f6b78;background:#f4f2ec;padding:4px 12px;margin:8px 0';

type Writing = { footnotes: FootnoteNode[]; locale: Locale };

/** The document as an HTML fragment; a single plain line is given without its paragraph when `inLine`. */
export function documentToHtml(document: NoteDocument, locale: Locale, inLine = false): string {
  const writing: Writing = { footnotes: [], locale };
  const { children } = document.root;
  const [only] = children;
  const body =
    inLine && children.length === 1 && only?.type === 'paragraph'
      ? inlines(only.children, writing)
      : blocks(children, writing);
  return body + footnotes(writing);
}

function blocks(nodes: readonly BlockNode[], writing: Writing): string {
  return nodes.map((node) => block(node, writing)).join('\n');
}

function block(node: BlockNode, writing: Writing): string {
  switch (node.type) {
    case 'paragraph':
      return line('p', node, writing);
    case 'heading':
      return line(node.tag, node, writing);
    case 'quote':
      return `<blockquote>${line('p', node, writing)}</blockquote>`;
    case 'callout':
      return callout(node, writing);
    case 'code':
      return `<pre><code>${escaped(codeText(node))}</code></pre>`;
    case 'list':
      return list(node, writing);
    case 'table':
      return table(node, writing);
    case 'horizontalrule':
      return '<hr>';
    case 'image': {
      const words = node.caption || node.alt;
      return words === '' ? '' : `<p><i>${escaped(words)}</i></p>`;
    }
    case 'file':
      return `<p>${escaped(fileText(node, writing.locale))}</p>`;
    case 'chart':
      return `<p>${escaped(chartText(node)).replaceAll('\n', '<br>')}</p>`;
    case 'transclusion':
      return `<p>${escaped(node.title)}</p>`;
    case 'piece':
      return `<p>${escaped(node.caption || node.title)}</p>`;
  }
}

function line(
  tag: string,
  node: { children: readonly InlineNode[]; format?: ElementFormat; indent?: number },
  writing: Writing,
): string {
  const styles = [
    ...(node.format === 'center' || node.format === 'right' || node.format === 'justify'
      ? [`text-align:${node.format}`]
      : []),
    ...(node.indent ? [`margin-left:${node.indent * 30}px`] : []),
  ];
  const look = styles.length === 0 ? '' : ` style="${styles.join(';')}"`;
  return `<${tag}${look}>${inlines(node.children, writing) || '<br>'}</${tag}>`;
}

function callout(node: CalloutNode, writing: Writing): string {
  const { title, body } = partsOfCallout(node);
  const words = title.length > 0 ? inlines(title, writing) : CALLOUT_LABELS[node.tone][writing.locale];
  return `<div style="${FRAME}"><p><b>${words}</b></p>\n${blocks(body, writing)}</div>`;
}

function codeText({ children }: CodeNode): string {
  return children
    .map((node) => (node.type === 'linebreak' ? '\n' : node.type === 'tab' ? '\t' : node.text))
    .join('');
}

/** A list in an item stands in the item before it, as HTML has it. */
function list(node: ListNode, writing: Writing): string {
  const items: { item: ListItemNode; inner: string }[] = [];
  for (const item of node.children) {
    const nested = item.children.filter((child) => child.type === 'list');
    const inner = nested.map((one) => list(one, writing)).join('');
    const isOnlyList = nested.length === item.children.length && nested.length > 0;
    const last = items.at(-1);
    if (isOnlyList && last) last.inner += inner;
    else items.push({ item, inner });
  }
  const lines = items.map(({ item, inner }) => {
    const mark = node.listType === 'check' ? (item.checked ? '☑\u00a0' : '☐\u00a0') : '';
    const words = item.children.filter((child): child is InlineNode => child.type !== 'list');
    return `<li>${mark}${inlines(words, writing)}${inner}</li>`;
  });
  if (node.listType === 'number')
    return `<ol${node.start === 1 ? '' : ` start="${node.start}"`}>${lines.join('')}</ol>`;
  return `<ul${node.listType === 'check' ? ' style="list-style:none"' : ''}>${lines.join('')}</ul>`;
}

function table(node: TableNode, writing: Writing): string {
  const caption = node.$?.caption ? `<caption>${escaped(node.$.caption)}</caption>` : '';
  const rows = node.children.map(
    ({ children }) => `<tr>${children.map((one) => cell(one, writing)).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">${caption}${rows.join('\n')}</table>`;
}

function cell(node: TableCellNode, writing: Writing): string {
  const tag = node.headerState === 0 ? 'td' : 'th';
  const spans = [
    ...((node.colSpan ?? 1) > 1 ? [` colspan="${node.colSpan}"`] : []),
    ...((node.rowSpan ?? 1) > 1 ? [` rowspan="${node.rowSpan}"`] : []),
  ].join('');
  const [only, ...others] = node.children;
  // A cell of one line needs no paragraph: a spreadsheet then takes it as it is.
  const inside =
    only?.type === 'paragraph' && others.length === 0 && only.format === ''
      ? inlines(only.children, writing)
      : blocks(node.children, writing);
  return `<${tag}${spans}>${inside}</${tag}>`;
}

function inlines(nodes: readonly InlineNode[], writing: Writing): string {
  return nodes.map((node) => inline(node, writing)).join('');
}

function inline(node: InlineNode, writing: Writing): string {
  switch (node.type) {
    case 'text': {
      let words = escaped(node.text);
      for (const [bit, tag] of FORMATS.toReversed())
        if (node.format & bit) words = `<${tag}>${words}</${tag}>`;
      return node.style === '' ? words : `<span style="${escaped(node.style)}">${words}</span>`;
    }
    case 'tab':
      return '<span style="mso-tab-count:1;white-space:pre">\t</span>';
    case 'linebreak':
      return '<br>';
    case 'link':
    case 'autolink': {
      const words = inlines(node.children, writing);
      const url = parseRecordUrl(node.url) ? null : normalizeUrl(node.url);
      return url === null || node.isUnlinked ? words : `<a href="${escaped(url)}">${words}</a>`;
    }
    case 'mention':
      return escaped(mentionText(node));
    case 'figure':
    case 'renvoi':
      return escaped(node.label);
    case 'citation':
      return escaped(citationText(node));
    case 'date':
      return escaped(node.wording);
    case 'footnote':
      return call(writing.footnotes.push(node));
  }
}

/** Where a footnote is called. The names are those of LibreOffice, the style tells Word. */
function call(number: number): string {
  const id = `sdfootnote${number}`;
  return `<a class="sdfootnoteanc" name="${id}anc" href="#${id}sym" style="mso-footnote-id:${id}"><sup>${number}</sup></a>`;
}

function footnotes(writing: Writing): string {
  const notes: string[] = [];
  // One in another, should there be, comes after it.
  for (let index = 0; index < writing.footnotes.length; index += 1) {
    const id = `sdfootnote${index + 1}`;
    const words = inlines(writing.footnotes[index]!.children, writing);
    notes.push(
      `<div id="${id}" style="mso-element:footnote"><p class="sdfootnote"><a class="sdfootnotesym" name="${id}sym" href="#${id}anc" style="mso-footnote-id:${id}">${index + 1}</a> ${words}</p></div>`,
    );
  }
  return notes.length === 0 ? '' : `\n<div style="mso-element:footnote-list">${notes.join('\n')}</div>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}
