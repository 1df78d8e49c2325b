import { escapeMarkup } from '../html/escape.ts';
import { captionHead, captionName } from '../flow/captions.ts';
import { unlinked } from '../flow/parts.ts';
import type { FlowHeading, FlowIndex, Inline } from '../flow/types.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import type { OdtContext } from './context.ts';
import { inlines } from './inlines.ts';
import { odfText } from './text.ts';

/**
 * The table of contents, as LibreOffice updates it; until then its pages are references to the headings, which every reader
 * works out by itself.
 */
export function contentsXml(headings: readonly FlowHeading[], depth: number, context: OdtContext): string {
  const title = EXPORT_WORDS[context.locale].contents;
  const top = context.paragraph('Contents_20_Heading');
  const levels = Array.from({ length: 10 }, (_, at) => {
    const number = context.numbered
      ? '<text:index-entry-chapter/><text:index-entry-span> </text:index-entry-span>'
      : '';
    return `<text:table-of-content-entry-template text:outline-level="${at + 1}" text:style-name="Contents_20_${at + 1}"><text:index-entry-link-start text:style-name="Index_20_Link"/>${number}<text:index-entry-text/>${TAB}<text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>`;
  }).join('');
  const lines = headings
    .filter(({ level, content }) => level <= depth && content.length > 0)
    .map(({ level, number, anchor, content }) => {
      const head = number === undefined ? '' : `${odfText(number)} `;
      return entry(`Contents_20_${level}`, anchor, head, content, context);
    });
  return [
    `<text:table-of-content text:style-name="Sect1" text:protected="false" text:name="Sommaire">`,
    `<text:table-of-content-source text:outline-level="${depth}"><text:index-title-template text:style-name="Contents_20_Heading">${escapeMarkup(title)}</text:index-title-template>${levels}</text:table-of-content-source>`,
    `<text:index-body><text:index-title text:style-name="Sect1" text:name="Sommaire_Titre"><text:p text:style-name="${top}">${odfText(title)}</text:p></text:index-title>${lines.join('')}</text:index-body>`,
    '</text:table-of-content>',
  ].join('');
}

/** The list of figures or of tables. */
export function indexXml({ of, title, entries }: FlowIndex, context: OdtContext): string {
  const kind = of === 'figure' ? 'illustration-index' : 'table-index';
  const style = of === 'figure' ? 'Illustration_20_Index' : 'Table_20_index';
  const name = of === 'figure' ? 'Liste_figures' : 'Liste_tableaux';
  const heading = `${style}_20_${of === 'figure' ? 'Heading' : 'heading'}`;
  const top = context.paragraph(heading);
  const lines = entries.map(({ number, anchor, content }) =>
    entry(
      `${style}_20_1`,
      anchor,
      odfText(captionHead({ of, number }, context.locale)).replace(/<text:s\/>$/, ' '),
      content,
      context,
    ),
  );
  return [
    `<text:${kind} text:style-name="Sect1" text:protected="false" text:name="${name}">`,
    `<text:${kind}-source text:caption-sequence-name="${captionName(of, context.locale)}" text:caption-sequence-format="text"><text:index-title-template text:style-name="${heading}">${escapeMarkup(title)}</text:index-title-template><text:${kind}-entry-template text:style-name="${style}_20_1"><text:index-entry-link-start text:style-name="Index_20_Link"/><text:index-entry-text/>${TAB}<text:index-entry-page-number/><text:index-entry-link-end/></text:${kind}-entry-template></text:${kind}-source>`,
    `<text:index-body><text:index-title text:style-name="Sect1" text:name="${name}_Titre"><text:p text:style-name="${top}">${odfText(title)}</text:p></text:index-title>${lines.join('')}</text:index-body>`,
    `</text:${kind}>`,
  ].join('');
}

const TAB = '<text:index-entry-tab-stop style:type="right" style:leader-char="."/>';

function entry(
  style: string,
  anchor: string,
  head: string,
  content: readonly Inline[],
  context: OdtContext,
): string {
  const name = escapeMarkup(anchor);
  const words = inlines(unlinked(content), context);
  const page = `<text:bookmark-ref text:reference-format="page" text:ref-name="${name}"/>`;
  return `<text:p text:style-name="${context.paragraph(style)}"><text:a xlink:type="simple" xlink:href="#${name}" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">${head}${words}<text:tab/>${page}</text:a></text:p>`;
}
