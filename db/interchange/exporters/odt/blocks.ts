import type { ElementFormat } from '../../../domain/document/types.ts';
import { escapeMarkup } from '../html/escape.ts';
import { captionName } from '../flow/captions.ts';
import { FLOW_WORDS } from '../flow/words.ts';
import type {
  FlowBlock,
  FlowCaption,
  FlowDrawing,
  FlowHeading,
  FlowLine,
  FlowList,
  FlowPicture,
} from '../flow/types.ts';
import { pictureEnding } from '../../picture-types.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { numberName, sequenceName, type OdtContext } from './context.ts';
import { indexXml } from './indexes.ts';
import { inlines, named } from './inlines.ts';
import { tableXml } from './tables.ts';
import { odfText } from './text.ts';

const STYLES: Readonly<Record<Exclude<FlowLine['style'], 'text'>, string>> = {
  subtitle: 'Mention',
  caption: 'Caption',
  quote: 'Quotations',
  label: 'Intitul_e9_',
  work: 'Bibliography',
};
const ALIGNED: Readonly<Record<string, 'start' | 'center' | 'end' | 'justify'>> = {
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
  justify: 'justify',
};

/** Blocks as ODF; their paragraphs are of this style unless they have one of their own. */
export function blocksXml(blocks: readonly FlowBlock[], context: OdtContext, style = 'Text_20_body'): string {
  return blocks.map((block) => blockXml(block, context, style)).join('');
}

function blockXml(block: FlowBlock, context: OdtContext, style: string): string {
  switch (block.is) {
    case 'heading':
      return heading(block, context);
    case 'line':
      return line(block, context, style);
    case 'list':
      return list(block, context, style === 'Text_20_body' ? 'List' : style);
    case 'table':
      return tableXml(block, context, (inner, inside, width) =>
        blocksXml(inner, { ...context, room: { ...context.room, width } }, inside),
      );
    case 'code': {
      const lines = block.lines.map(odfText).join('<text:line-break/>');
      return paragraph('Preformatted_20_Text', lines, context);
    }
    case 'rule':
      return paragraph('Horizontal_20_Line', '', context);
    case 'picture':
    case 'drawing':
      return picture(block, context);
    case 'caption':
      return caption(block, context);
    case 'index':
      return indexXml(block, context);
    case 'callout':
      return (
        paragraph('Titre_20_d_27_encadr_e9_', inlines(block.title, context), context) +
        blocksXml(block.blocks, context, 'Encadr_e9_')
      );
    case 'page-break':
      context.breakPage();
      return '';
  }
}

/** A paragraph of a named style around ODF markup that is already escaped. */
export function paragraph(style: string, inside: string, context: OdtContext, align?: ElementFormat): string {
  const look = { align: align === undefined ? undefined : ALIGNED[align] };
  return `<text:p text:style-name="${context.paragraph(style, look)}">${inside}</text:p>`;
}

/** A heading; one without a number among numbered ones says that it has none. */
function heading({ level, number, anchor, content }: FlowHeading, context: OdtContext): string {
  const style = context.paragraph(`Heading_20_${level}`);
  const written = number !== undefined && !context.numbered ? `${odfText(number)} ` : '';
  const bare = context.numbered && number === undefined ? ' text:is-list-header="true"' : '';
  const inside = named(anchor, `${written}${inlines(content, context)}`, context);
  return `<text:h text:style-name="${style}" text:outline-level="${level}"${bare}>${inside}</text:h>`;
}

function line(
  { style: own, content, anchor, align, indent }: FlowLine,
  context: OdtContext,
  style: string,
): string {
  const parent = own === 'text' ? style : STYLES[own];
  const look = { align: align === undefined ? undefined : ALIGNED[align], indent };
  const inside = named(anchor, inlines(content, context), context);
  return `<text:p text:style-name="${context.paragraph(parent, look)}">${inside}</text:p>`;
}

const LISTS = { bullet: 'Puces', check: 'T_e2_ches' } as const;
const NUMBERS = ['Num_e9_ros', 'Num_e9_ros_20_a', 'Num_e9_ros_20_i'] as const;

/** `depth`: how many lists it stands in. */
function list({ kind, start, items }: FlowList, context: OdtContext, style: string, depth = 0): string {
  const written = items.map(({ checked, content, nested }, index) => {
    const from =
      kind === 'number' && index === 0 && start !== 1 ? ` text:start-value="${Math.max(0, start)}"` : '';
    const box = checked === null ? '' : checked ? '☑\u00a0' : '☐\u00a0';
    const own = `<text:p text:style-name="${context.paragraph(style)}">${box}${inlines(content, context)}</text:p>`;
    const inner = nested.map((one) => list(one, context, style, depth + 1)).join('');
    return `<text:list-item${from}>${own}${inner}</text:list-item>`;
  });
  return `<text:list xml:id="liste${context.next('list')}" text:style-name="${kind === 'number' ? NUMBERS[depth % 3]! : LISTS[kind]}">${written.join('')}</text:list>`;
}

/** Sizes in pixels, at 96 to the inch, as centimetres that keep within the room there is. */
function sizeIn({ width, height }: { width: number; height: number }, { room }: OdtContext): string {
  const [wide, high] = [width, height].map((pixels) => (pixels * 2.54) / 96) as [number, number];
  const scale = Math.min(1, room.width / wide, room.height / high);
  return `svg:width="${(wide * scale).toFixed(3)}cm" svg:height="${(high * scale).toFixed(3)}cm"`;
}

/** A picture set as a word in a paragraph of its own, with the words of who does not see it. */
function picture(block: FlowPicture | FlowDrawing, context: OdtContext): string {
  const [content, ending, title, words] =
    block.is === 'picture'
      ? [block.content, pictureEnding(block.mediaType), '', block.alt]
      : [block.png, 'png', block.title, block.summary];
  if (content === null || ending === undefined)
    return paragraph('Caption', odfText(lostPicture(words, context.locale)), context);
  const href = context.picture(content, ending);
  const frame = [
    `<draw:frame draw:style-name="Image" draw:name="Image${context.next('image')}" text:anchor-type="as-char" ${sizeIn(block, context)}>`,
    `<draw:image xlink:href="${href}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>`,
    title === '' ? '' : `<svg:title>${escapeMarkup(title)}</svg:title>`,
    words === '' ? '' : `<svg:desc>${escapeMarkup(words)}</svg:desc>`,
    '</draw:frame>',
  ].join('');
  return paragraph('Figure', frame, context, 'align' in block ? block.align : undefined);
}

/** A picture no reader shows, in words. */
function lostPicture(words: string, locale: OdtContext['locale']): string {
  return `[${EXPORT_WORDS[locale].picture}${words === '' ? '' : FLOW_WORDS[locale].colon + words}]`;
}

/** A caption numbered by LibreOffice, as its list and its references know it. */
function caption({ of, number, anchor, content, align }: FlowCaption, context: OdtContext): string {
  const name = captionName(of, context.locale);
  const sequence = `<text:sequence text:ref-name="${sequenceName({ of, number })}" text:name="${name}" text:formula="ooow:${name}+1" style:num-format="1">${number}</text:sequence>`;
  const counted = named(numberName(anchor), sequence, context);
  const inside = `${name}\u00a0${counted} – ${inlines(content, context)}`;
  const style = of === 'figure' ? 'Caption' : 'L_e9_gende_20_de_20_tableau';
  return paragraph(style, named(anchor, inside, context), context, align);
}
