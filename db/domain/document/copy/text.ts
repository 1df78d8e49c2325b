import { CALLOUT_LABELS, partsOfCallout } from '../callouts.ts';
import { fileText } from '../files.ts';
import type { Locale } from '../../locale.ts';
import type { BlockNode, FootnoteNode, InlineNode, ListNode, NoteDocument } from '../types.ts';
import { chartText, citationText, mentionText } from '../walk.ts';

type Writing = { footnotes: FootnoteNode[]; locale: Locale };

/**
 * The document as plain text: a blank line between blocks, items under their signs, cells parted by tabs (as spreadsheets take
 * them), footnotes at the end by their numbers.
 */
export function documentToText(document: NoteDocument, locale: Locale): string {
  const writing: Writing = { footnotes: [], locale };
  const parts = [blocks(document.root.children, writing)];
  for (let index = 0; index < writing.footnotes.length; index += 1)
    parts.push(`[${index + 1}] ${inlines(writing.footnotes[index]!.children, writing)}`);
  return parts.filter((part) => part !== '').join('\n\n');
}

function blocks(nodes: readonly BlockNode[], writing: Writing): string {
  return nodes
    .map((node) => block(node, writing))
    .filter((part) => part !== '')
    .join('\n\n');
}

function block(node: BlockNode, writing: Writing): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlines(node.children, writing);
    case 'callout': {
      const { title, body } = partsOfCallout(node);
      const words = title.length > 0 ? inlines(title, writing) : CALLOUT_LABELS[node.tone][writing.locale];
      return [words, blocks(body, writing)].filter((part) => part !== '').join('\n\n');
    }
    case 'code':
      return node.children
        .map((one) => (one.type === 'linebreak' ? '\n' : one.type === 'tab' ? '\t' : one.text))
        .join('');
    case 'list':
      return listLines(node, '', writing).join('\n');
    case 'table':
      return node.children
        .map((row) =>
          row.children.map((one) => blocks(one.children, writing).replace(/\s*\n\s*/g, ' ')).join('\t'),
        )
        .join('\n');
    case 'horizontalrule':
      return '* * *';
    case 'image':
      return node.caption || node.alt;
    case 'file':
      return fileText(node, writing.locale);
    case 'chart':
      return chartText(node);
    case 'transclusion':
      return node.title;
    case 'piece':
      return node.caption || node.title;
  }
}

function listLines(list: ListNode, margin: string, writing: Writing): string[] {
  let number = list.start;
  return list.children.flatMap((item) => {
    const nested = item.children.filter((child) => child.type === 'list');
    const words = item.children.filter((child): child is InlineNode => child.type !== 'list');
    const inner = nested.flatMap((one) => listLines(one, `${margin}  `, writing));
    if (words.length === 0 && nested.length > 0) return inner;
    const mark = {
      bullet: '-',
      number: `${list.listType === 'number' ? number++ : 0}.`,
      check: item.checked ? '[x]' : '[ ]',
    }[list.listType];
    const text = inlines(words, writing).replace(/\n/g, `\n${margin}  `);
    return [`${margin}${mark} ${text}`, ...inner];
  });
}

function inlines(nodes: readonly InlineNode[], writing: Writing): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'tab':
          return '\t';
        case 'linebreak':
          return '\n';
        case 'link':
        case 'autolink':
          return inlines(node.children, writing);
        case 'mention':
          return mentionText(node);
        case 'figure':
        case 'renvoi':
          return node.label;
        case 'citation':
          return citationText(node);
        case 'date':
          return node.wording;
        case 'footnote':
          return `[${writing.footnotes.push(node)}]`;
      }
    })
    .join('');
}
