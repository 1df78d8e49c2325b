import { captionName } from '../flow/captions.ts';
import type {
  FlowBlock,
  FlowCallout,
  FlowCaption,
  FlowDrawing,
  FlowHeading,
  FlowIndex,
  FlowLine,
  FlowList,
  FlowPicture,
  FlowTable,
} from '../flow/types.ts';
import { FLOW_WORDS } from '../flow/words.ts';
import type { ElementFormat } from '../../../domain/document/types.ts';
import type { Locale } from '../../../domain/locale.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { gridOf } from '../flow/grid.ts';
import { content, type InlineContext } from './inlines.ts';
import { literal } from './literal.ts';

export type BlockContext = InlineContext & {
  locale: Locale;
  /** Keeps a picture for the compiler; gives its path, or null for one it cannot show. */
  picture(bytes: Uint8Array | string, kind: string): string | null;
};

/** Pixels at 96 to the inch as points. */
const points = (pixels: number) => `${Math.round(pixels * 75) / 100}pt`;

/** Blocks as lines of Typst markup that hold calls alone; a picture and a table take in the caption beside them. */
export function blocks(all: readonly FlowBlock[], context: BlockContext): string {
  const lines: string[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const block = all[at]!;
    const next = all[at + 1];
    if (
      (block.is === 'picture' || block.is === 'drawing') &&
      next?.is === 'caption' &&
      next.of === 'figure'
    ) {
      lines.push(figure(next, image(block, context), context));
      at += 1;
    } else if (block.is === 'caption' && block.of === 'table' && next?.is === 'table') {
      lines.push(figure(block, table(next, context), context));
      at += 1;
    } else lines.push(one(block, context));
  }
  return lines.join('\n');
}

function one(block: FlowBlock, context: BlockContext): string {
  switch (block.is) {
    case 'heading':
      return heading(block, context);
    case 'line':
      return line(block, context);
    case 'list':
      return list(block, context, 0);
    case 'table':
      return table(block, context);
    case 'code':
      return `#bloc-code(${literal(block.lines.join('\n'))})`;
    case 'rule':
      return '#filet()';
    case 'picture':
    case 'drawing':
      return `#image-seule(${'align' in block && block.align ? block.align : 'center'})[${image(block, context)}]`;
    case 'caption':
      return figure(block, '', context);
    case 'index':
      return index(block, context);
    case 'callout':
      return callout(block, context);
    case 'page-break':
      return '#pagebreak(weak: true)';
  }
}

function heading({ level, number, anchor, content: words }: FlowHeading, context: BlockContext): string {
  const numbered = number === undefined ? 'none' : literal(number);
  return `#titre(${level}, ${numbered})${content(words, context)}${context.label(anchor)}`;
}

const ALIGNED: Readonly<Record<Exclude<ElementFormat, ''>, string>> = {
  left: 'ligne(false)',
  start: 'ligne(false)',
  center: 'align(center)',
  right: 'align(right)',
  end: 'align(right)',
  justify: 'ligne(true)',
};
const LINES: Readonly<Record<FlowLine['style'], string>> = {
  text: 'par',
  subtitle: 'mention',
  caption: 'legende',
  quote: 'citation',
  label: 'intitule',
  work: 'ouvrage',
};

function line({ style, content: words, anchor, align, indent }: FlowLine, context: BlockContext): string {
  const own = `#${LINES[style]}${content(words, context, anchor)}`;
  const aligned = align === undefined || align === '' ? own : `#${ALIGNED[align]}[${own}]`;
  return indent ? `#pad(left: ${indent * 1.5}em)[${aligned}]` : aligned;
}

/** `depth`: how many lists it stands in. */
function list({ kind, start, items }: FlowList, context: BlockContext, depth: number): string {
  const bodies = items.map(({ checked, content: words, nested }) => {
    const box = checked === null ? '' : `#case(${checked})`;
    const inner = nested.map((one) => `\n${list(one, context, depth + 1)}`).join('');
    return `[${box}${content(words, context).slice(1, -1)}${inner}]`;
  });
  if (kind === 'check') return `#taches(${bodies.join(', ')})`;
  if (kind === 'bullet') return `#list(${bodies.join(', ')})`;
  const sign = ['1.', 'a.', 'i.'][depth % 3]!;
  return `#enum(start: ${Math.max(0, Math.trunc(start))}, numbering: ${literal(sign)}, ${bodies.join(', ')})`;
}

function table(given: FlowTable, context: BlockContext): string {
  const { columns, heads, cells } = gridOf(given);
  if (cells.length === 0) return '';
  const widths =
    given.widths?.length === columns
      ? given.widths.map((width) => `${width}fr`)
      : Array(columns).fill('auto');
  const written = cells.map(({ cell, ...at }) => {
    const look = cell.head === null ? '' : ', gras: true';
    const place = `x: ${at.x}, y: ${at.y}, colspan: ${at.columns}, rowspan: ${at.rows}`;
    return { y: at.y, source: `cellule(${place}${look})[${blocks(cell.content, context)}]` };
  });
  const head = written.filter(({ y }) => y < heads).map(({ source }) => source);
  const body = written.filter(({ y }) => y >= heads).map(({ source }) => source);
  return [
    `#tableau((${widths.join(', ')},),`,
    ...(head.length > 0 ? [`table.header(${head.join(',\n')}),`] : []),
    `${body.join(',\n')})`,
  ].join('\n');
}

/** A picture with the words of who does not see it; one that cannot be shown leaves those words. */
function image(block: FlowPicture | FlowDrawing, context: BlockContext): string {
  const isPicture = block.is === 'picture';
  const words = isPicture ? block.alt : block.summary;
  const path = isPicture
    ? context.picture(block.content, block.mediaType)
    : context.picture(block.svg, 'image/svg+xml');
  if (path === null) {
    const colon = words === '' ? '' : FLOW_WORDS[context.locale].colon;
    return `#par[#${literal(`[${EXPORT_WORDS[context.locale].picture}${colon}${words}]`)}]`;
  }
  return `#dessin(${literal(path)}, ${literal(words)}, ${points(block.width)}, ${points(block.height)})`;
}

function figure(caption: FlowCaption, body: string, context: BlockContext): string {
  const name = literal(captionName(caption.of, context.locale));
  const words = content(caption.content, context);
  const made = `#figure-legendee(${literal(caption.of)}, ${name}, ${literal(String(caption.number))}, ${words})[${body}]${context.label(caption.anchor)}`;
  return caption.align === undefined ? made : `#de-cote(${caption.align})[${made}]`;
}

function index({ of, title }: FlowIndex, { locale }: BlockContext): string {
  return `#liste-des(${literal(of)}, ${literal(title)}, ${literal(captionName(of, locale))})`;
}

function callout({ tone, title, blocks: inner }: FlowCallout, context: BlockContext): string {
  return `#encadre(${literal(tone)}, ${content(title, context)})[${blocks(inner, context)}]`;
}
