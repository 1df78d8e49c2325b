import type { Flow, FlowHeading } from '../flow/types.ts';
import { blocksXml } from './blocks.ts';
import { contentsXml } from './contents.ts';
import { coverXml } from './cover.ts';
import { run } from './fields.ts';
import type { House } from './house.ts';
import { textHeight, textWidth, type Page } from './measures.ts';
import { Numbering } from './numbering.ts';
import { wordPackage, type Part } from './package/package.ts';
import { Media } from './package/media.ts';
import { Relations } from './package/relations.ts';
import { TEXT_PART, XML_HEAD } from './package/xml.ts';
import { fontsXml } from './parts/fonts.ts';
import { footnotesXml } from './parts/footnotes.ts';
import { marginParts, type Margins } from './parts/margins.ts';
import { APP_PROPERTIES, coreProperties } from './parts/properties.ts';
import { settingsXml } from './parts/settings.ts';
import { themeXml } from './parts/theme.ts';
import { pagesOf } from './pagination/pages.ts';
import { Places } from './places.ts';
import { paragraph, type Writing } from './writing.ts';

/** A composed document as a Word file in the template of a house (ECMA-376). The same document gives the same bytes. */
export function wordDocument(flow: Flow, house: House): Uint8Array<ArrayBuffer> {
  const headings = flow.blocks.filter((block): block is FlowHeading => block.is === 'heading');
  const relations = new Relations();
  let pages: ReadonlyMap<string, number> | undefined;
  const writing: Writing = {
    ...{ locale: flow.locale, house, relations, footnotes: flow.footnotes, plain: 'text', together: false },
    ...{ media: new Media(), places: new Places(flow), numbering: new Numbering(headings) },
    ...{ width: textWidth(house.page), height: textHeight(house.page) },
    pending: { page: false, space: false },
    // Only what has contents, or tells pages, waits for them.
    pageOf: (anchor) => (pages ??= pagesOf(flow, house)).get(anchor),
  };
  relations.to('styles', 'styles.xml');
  relations.to('settings', 'settings.xml');
  relations.to('numbering', 'numbering.xml');
  relations.to('fontTable', 'fontTable.xml');
  relations.to('theme', 'theme/theme1.xml');
  const margins = marginParts(flow, writing);
  const body = bodyXml(flow, writing, margins);
  const parts: Part[] = [
    { kind: 'document', path: 'word/document.xml', xml: body, relations },
    { kind: 'styles', path: 'word/styles.xml', xml: house.stylesXml(writing.numbering.headings) },
    {
      ...{ kind: 'settings', path: 'word/settings.xml' },
      xml: settingsXml(flow.locale, {
        hyphenated: house.look.text.justified,
        made: asksToBeMade(flow),
        evenIsOther: margins.evenIsOther,
      }),
    },
    { kind: 'fontTable', path: 'word/fontTable.xml', xml: fontsXml(house) },
    { kind: 'theme', path: 'word/theme/theme1.xml', xml: house.theme ?? themeXml(house.look) },
    ...margins.parts,
  ];
  relations.to('footnotes', 'footnotes.xml');
  const own = new Relations();
  const notes = footnotesXml({ ...writing, relations: own, plain: 'footnoteText' });
  parts.push({ kind: 'footnotes', path: 'word/footnotes.xml', xml: notes, relations: own });
  // Last: the lists are known when all else is written.
  const numbering = writing.numbering.xml((role) => house.styles[role], house.look.fonts.text);
  parts.push({ kind: 'numbering', path: 'word/numbering.xml', xml: numbering });
  return wordPackage({ parts, media: writing.media.files, core: coreProperties(flow), app: APP_PROPERTIES });
}

/** A table of contents and lists of figures have pages that only a word processor knows. */
const asksToBeMade = (flow: Flow): boolean =>
  flow.contents || flow.blocks.some((block) => block.is === 'index');

function bodyXml(flow: Flow, writing: Writing, margins: Margins): string {
  const { page } = writing.house;
  const { cover, blocks } = flow;
  const parts: string[] = [];
  if (cover) {
    const text = coverXml(flow, cover, writing);
    parts.push(
      text,
      `<w:p><w:pPr>${margins.cover ? sectionXml(page, margins.references, true) : sectionXml(page, '', false)}</w:pPr></w:p>`,
    );
  } else {
    const title = writing.places.around(flow.anchor, run(flow.title));
    parts.push(paragraph(writing, 'title', title));
  }
  if (flow.contents) {
    parts.push(contentsXml(flow, writing));
    if (blocks[0]?.is !== 'index') writing.pending.page = true;
  }
  const lists = blocks.findIndex((block) => block.is !== 'index');
  parts.push(blocksXml(blocks.slice(0, Math.max(0, lists)), writing));
  if (lists > 0) writing.pending.page = true;
  parts.push(blocksXml(lists < 0 ? [] : blocks.slice(lists), writing));
  // A text that ends in a table ends in a line after it, or Word adds one.
  if (!parts.at(-1)!.endsWith('</w:p>')) parts.push(paragraph(writing, 'text', ''));
  return `${XML_HEAD}<w:document ${TEXT_PART}><w:body>${parts.join('')}${sectionXml(page, margins.references, margins.firstIsOther && !margins.cover)}</w:body></w:document>`;
}

/** The page of a section, in the order of the schema (ECMA-376-1 §17.6.17). */
function sectionXml(page: Page, references: string, firstIsOther: boolean): string {
  const { width, height, top, right, bottom, left, header, footer } = page;
  return [
    `<w:sectPr>${references}<w:pgSz w:w="${width}" w:h="${height}"/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
    firstIsOther ? '<w:titlePg/>' : '',
    '</w:sectPr>',
  ].join('');
}
