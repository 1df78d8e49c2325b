import type { ExportedFile, Gathered } from '../../gathered.ts';
import { fileNameOf } from '../../file-name.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { compose } from '../flow/compose.ts';
import { captionHead } from '../flow/captions.ts';
import { coverLines } from '../flow/cover.ts';
import { unlinked } from '../flow/parts.ts';
import type { Flow, FlowBlock, FlowHeading, FlowList, Inline } from '../flow/types.ts';
import { FLOW_WORDS } from '../flow/words.ts';
import { plainTable } from './table.ts';

/** What was gathered as plain text: UTF-8, a paragraph a line, titles underlined, footnotes at the end by their numbers. */
export async function exportText(gathered: Gathered): Promise<ExportedFile> {
  const flow = await compose(gathered, 'words');
  return {
    fileName: fileNameOf(flow.title, 'txt'),
    mediaType: 'text/plain; charset=utf-8',
    content: new TextEncoder().encode(flowText(flow)),
  };
}

function flowText(flow: Flow): string {
  const said = EXPORT_WORDS[flow.locale];
  const parts = [underlined(flow.title, '=', true), coverLines(flow).join('\n')];
  if (flow.contents) {
    const titles = flow.blocks.filter(
      (block): block is FlowHeading => block.is === 'heading' && block.level <= (flow.depth ?? 3),
    );
    const lines = titles.map((block) => `${'  '.repeat(block.level - 1)}- ${title(block)}`);
    parts.push(`${underlined(said.contents, '-')}\n\n${lines.join('\n')}`);
  }
  parts.push(...flow.blocks.map((block) => blockText(block, flow)));
  if (flow.footnotes.length > 0) {
    const notes = flow.footnotes.map((content, index) => `[${index + 1}] ${plain(content)}`);
    parts.push(`${underlined(FLOW_WORDS[flow.locale].footnotes, '-')}\n\n${notes.join('\n')}`);
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const RULES = ['', '=', '-', '·', '·', '·', '·'] as const;

function blockText(block: FlowBlock, flow: Flow): string {
  switch (block.is) {
    case 'heading':
      return `\n${underlined(numbered(block), RULES[block.level] ?? '·')}`;
    case 'line': {
      const text = plain(block.content);
      if (block.style === 'quote') return text.replace(/^/gm, '    ');
      return block.style === 'caption' ? `[${text}]` : text;
    }
    case 'list':
      return listText(block, '');
    case 'table':
      return plainTable(block, (blocks) => blocks.map((inner) => blockText(inner, flow).trim()).join('\n'), {
        colon: FLOW_WORDS[flow.locale].colon,
      });
    case 'code':
      return block.lines.map((line) => `    ${line}`).join('\n');
    case 'rule':
      return '* * *';
    case 'picture':
      return `[${EXPORT_WORDS[flow.locale].picture}${block.alt === '' ? '' : FLOW_WORDS[flow.locale].colon + block.alt}]`;
    case 'drawing':
      return `[${block.summary}]`;
    case 'caption':
      return `[${captionHead(block, flow.locale)}${plain(block.content)}]`;
    case 'index': {
      const lines = block.entries.map(
        (entry) =>
          `- ${captionHead({ of: block.of, number: entry.number }, flow.locale)}${plain(entry.content)}`,
      );
      return `${underlined(block.title, '-')}\n\n${lines.join('\n')}`;
    }
    case 'callout': {
      const inside = [plain(block.title), ...block.blocks.map((inner) => blockText(inner, flow).trim())];
      return inside
        .filter((part) => part !== '')
        .join('\n\n')
        .replace(/^/gm, '│ ');
    }
    case 'page-break':
      return '';
  }
}

/** A heading in the contents: one line, without the calls of notes. */
const title = ({ content, ...heading }: FlowHeading): string =>
  numbered({ ...heading, content: unlinked(content) }).replace(/\s*\n\s*/g, ' ');

/** A heading as it reads: its number when it has one, its words. */
function numbered({ number, content }: Pick<FlowHeading, 'number' | 'content'>): string {
  return number === undefined ? plain(content) : `${number} ${plain(content)}`;
}

function listText(list: FlowList, margin: string): string {
  const lines = list.items.flatMap((item, index) => {
    const mark =
      item.checked === null
        ? list.kind === 'number'
          ? `${list.start + index}.`
          : '-'
        : item.checked
          ? '[x]'
          : '[ ]';
    const inside = `${margin}${' '.repeat(mark.length + 1)}`;
    return [
      `${margin}${mark} ${plain(item.content).replace(/\n/g, `\n${inside}`)}`,
      ...item.nested.map((nested) => listText(nested, inside)),
    ];
  });
  return lines.join('\n');
}

/** The words of a line; an address is given after the words that lead to it, unless they are the address. */
function plain(content: readonly Inline[]): string {
  return content
    .map((part) => {
      switch (part.is) {
        case 'text':
          return part.text;
        case 'break':
          return '\n';
        case 'tab':
          return '\t';
        case 'footnote':
          return `[${part.number}]`;
        case 'ref':
          return part.unpaged ?? part.text;
        case 'link': {
          const text = plain(part.children);
          return 'url' in part.to && part.to.url !== text && part.to.url !== `${text}/`
            ? `${text} <${part.to.url}>`
            : text;
        }
      }
    })
    .join('');
}

function underlined(text: string, sign: string, over = false): string {
  const longest = Math.max(...text.split('\n').map((line) => [...line].length));
  const rule = sign.repeat(Math.min(longest, 80));
  return over ? `${rule}\n${text}\n${rule}` : `${text}\n${rule}`;
}
