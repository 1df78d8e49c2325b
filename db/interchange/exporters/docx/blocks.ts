import type { ElementFormat } from '../../../domain/document/types.ts';
import { captionHead, captionName } from '../flow/captions.ts';
import type { FlowBlock, FlowCaption, FlowHeading, FlowLine } from '../flow/types.ts';
import { calloutXml } from './callouts.ts';
import { captionsListXml } from './contents.ts';
import { field, run, TAB } from './fields.ts';
import { listXml } from './lists.ts';
import { drawingXml, pictureXml } from './pictures.ts';
import { wordsOf } from './places.ts';
import type { Align } from './properties.ts';
import { runs } from './runs.ts';
import { HEADING_ROLES, type Role } from './styles/roles.ts';
import { tableXml } from './tables/table.ts';
import { paragraph, type Writing } from './writing.ts';

const ALIGNMENTS: Readonly<Partial<Record<ElementFormat, Align>>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  justify: 'both',
};
/** How far a line is set in for each step its author gave it. */
const INDENT = 425;

/** Some blocks, one after the other. */
export function blocksXml(blocks: readonly FlowBlock[], writing: Writing): string {
  let xml = '';
  blocks.forEach((block, at) => (xml += blockXml(block, writing, blocks[at - 1], blocks[at + 1])));
  return xml;
}

function blockXml(
  block: FlowBlock,
  writing: Writing,
  before: FlowBlock | undefined,
  next: FlowBlock | undefined,
): string {
  switch (block.is) {
    case 'heading':
      return headingXml(block, writing);
    case 'line':
      return lineXml(block, writing, before, next);
    case 'list':
      return listXml(block, writing);
    case 'table': {
      // Two tables that touch are one to Word, and a table begins no page by itself.
      const { page, space } = writing.pending;
      const apart = page || space ? paragraph(writing, 'normal', '') : '';
      return apart + tableXml(block, writing, blocksXml);
    }
    case 'callout':
      return calloutXml(block, writing, blocksXml);
    case 'code':
      return codeXml(block.lines, writing);
    case 'rule':
      return paragraph(writing, 'rule', '');
    case 'picture':
      return pictureXml(block, writing, next !== undefined && isCaption(next));
    case 'drawing':
      return drawingXml(block, writing, next !== undefined && isCaption(next));
    case 'caption':
      return captionXml(block, writing);
    case 'index':
      return captionsListXml(block, writing);
    case 'page-break':
      writing.pending.page = true;
      return '';
  }
}

const isCaption = (block: FlowBlock): boolean =>
  block.is === 'caption' || (block.is === 'line' && block.style === 'caption');

/** One paragraph a line, so that a long block is broken between pages; space under the last alone. */
function codeXml(lines: readonly string[], writing: Writing): string {
  const xml = lines.map((line) => {
    const [first = '', ...others] = line.split('\t');
    return paragraph(writing, 'code', run(first) + others.map((text) => TAB + run(text)).join(''));
  });
  writing.pending.space = true;
  return xml.join('');
}

function headingXml(heading: FlowHeading, writing: Writing): string {
  const { level, anchor, content, number } = heading;
  const numbered = writing.numbering.ofHeading(heading);
  const words = writing.places.around(anchor, runs(content, writing));
  const text = numbered === 'written' && number !== undefined ? `${run(number)}${TAB}${words}` : words;
  // The annex of sources is another document within the document.
  if (anchor === 'annexe') writing.pending.page = true;
  const isUncounted = numbered !== 'counted' && writing.numbering.headings !== null;
  return paragraph(writing, HEADING_ROLES[level - 1]!, text, {
    ...(isUncounted && { number: { list: 0, level: 0 }, left: 0, hanging: 0 }),
  });
}

const LINE_ROLES: Readonly<Record<Exclude<FlowLine['style'], 'text'>, Role>> = {
  subtitle: 'notice',
  caption: 'caption',
  quote: 'quote',
  label: 'label',
  work: 'work',
};

function lineXml(
  line: FlowLine,
  writing: Writing,
  before: FlowBlock | undefined,
  next: FlowBlock | undefined,
): string {
  const { style, anchor, align, indent = 0, content } = line;
  const words = writing.places.around(anchor, runs(content, writing));
  const alignment = align === undefined ? undefined : ALIGNMENTS[align];
  // A caption stands under what is shown; over a table when nothing else is.
  const over = style === 'caption' && next?.is === 'table';
  const titled = style === 'subtitle' && before?.is === 'line' && before.style === 'label';
  return paragraph(writing, style === 'text' ? writing.plain : LINE_ROLES[style], words, {
    ...((over || titled) && { keepNext: true }),
    ...(writing.frame && style === 'text' && { edges: writing.frame }),
    ...(indent > 0 && { left: INDENT * indent }),
    ...(alignment && { align: alignment }),
  });
}

/** « Figure 3 – … »: its number is a field that counts, under a bookmark of its own, and so are its words. */
function captionXml({ of, number, anchor, content, align }: FlowCaption, writing: Writing): string {
  const { locale, places } = writing;
  const name = captionName(of, locale);
  const head = captionHead({ of, number }, locale);
  const [before = '', after = ''] = head.split(String(number));
  const place = places.nameOf(anchor);
  const count = field(`SEQ ${name} \\* ARABIC`, run(String(number)));
  const words = runs(content, writing);
  const xml =
    run(before) +
    (place === null ? count : places.named(place, count)) +
    run(after) +
    (place === null ? words : places.named(wordsOf(place), words));
  return paragraph(writing, 'caption', xml, {
    ...(of === 'table' && { keepNext: true }),
    ...(align && { align }),
  });
}
