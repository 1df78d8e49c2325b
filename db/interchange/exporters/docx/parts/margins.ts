import type { Flow } from '../../flow/types.ts';
import { field, run, TAB } from '../fields.ts';
import { Relations } from '../package/relations.ts';
import type { Part } from '../package/package.ts';
import { TEXT_PART, XML_HEAD } from '../package/xml.ts';
import { paragraph, type Writing } from '../writing.ts';

/** What stands above each page: the title, and what the document is. */
function headerXml(title: string, said: string, writing: Writing): string {
  const words = run(title) + (said === '' ? '' : TAB + run(said));
  return `${XML_HEAD}<w:hdr ${TEXT_PART}>${paragraph(writing, 'header', words)}</w:hdr>`;
}

/** What stands below each page: its number and how many there are; its title when nothing stands above. */
function footerXml(title: string, writing: Writing): string {
  const page = field('PAGE', run('1')) + run(' / ') + field('NUMPAGES', run('1'));
  return `${XML_HEAD}<w:ftr ${TEXT_PART}>${paragraph(writing, 'footer', run(title) + TAB + page)}</w:ftr>`;
}

/** The headers and footers of a document: their files, and how its sections refer to them. */
export type Margins = {
  parts: Part[];
  references: string;
  /** The first page has others. `cover`: they are those of the cover, whose section refers to them. */
  firstIsOther: boolean;
  cover: boolean;
  evenIsOther: boolean;
};

/** What stands above and below the pages: as the template has it, else ours. The cover has those of a first page, or none. */
export function marginParts(flow: Flow, writing: Writing): Margins {
  const { house, relations, media } = writing;
  const made: Margins = {
    ...{ parts: [], references: '', firstIsOther: false, cover: false, evenIsOther: false },
  };
  const add = (kind: 'header' | 'footer', type: string, of: (own: Relations) => string): void => {
    const own = new Relations();
    const name = `${kind}${made.parts.filter((part) => part.kind === kind).length + 1}.xml`;
    made.parts.push({ kind, path: `word/${name}`, xml: of(own), relations: own });
    made.references += `<w:${kind}Reference w:type="${type}" r:id="${relations.to(kind, name)}"/>`;
  };
  if (house.margins) {
    const { parts, firstIsOther, evenIsOther } = house.margins;
    for (const { kind, type, pictures, xml } of parts)
      add(kind, type, (own) => {
        for (const { content, mediaType } of pictures) media.add(content, mediaType, own);
        return xml(flow);
      });
    return { ...made, firstIsOther, evenIsOther, cover: firstIsOther && flow.cover !== undefined };
  }
  const { header } = house.look;
  const { title, cover } = flow;
  const inPart = (relationsOfPart: Relations): Writing => ({ ...writing, relations: relationsOfPart });
  if (header) add('header', 'default', (own) => headerXml(title, cover?.date ?? '', inPart(own)));
  add('footer', 'default', (own) => footerXml(header ? (cover?.state ?? '') : title, inPart(own)));
  // Under a title that stands on the first page itself, the page says it once.
  const firstIsOther = header && !cover;
  if (firstIsOther) add('footer', 'first', (own) => footerXml('', inPart(own)));
  return { ...made, firstIsOther };
}
