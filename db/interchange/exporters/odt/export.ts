import { lookOf } from '../../../domain/reports/looks/looks.ts';
import type { Look } from '../../../domain/reports/looks/types.ts';
import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { captionName } from '../flow/captions.ts';
import { compose } from '../flow/compose.ts';
import { frontMatter, placesOf } from '../flow/places.ts';
import type { Flow, FlowHeading, Inline } from '../flow/types.ts';
import { escapeMarkup } from '../html/escape.ts';
import { packed } from '../packages/zip.ts';
import { automaticStyles } from './automatic.ts';
import { blocksXml, paragraph } from './blocks.ts';
import type { OdtContext } from './context.ts';
import { contentsXml } from './indexes.ts';
import { pictureType } from '../../picture-types.ts';
import { named } from './inlines.ts';
import { countedAlike } from './numbering.ts';
import { roomOf } from './named-styles.ts';
import { fontsXml, ownStyles, ROOT, stylesXml } from './styles.ts';
import { odfText } from './text.ts';

const ODT = 'application/vnd.oasis.opendocument.text';

/** One OpenDocument text of what was gathered (OASIS OpenDocument 1.3). The same data gives the same bytes. */
export async function exportOdt(gathered: Gathered): Promise<ExportedFile> {
  const flow = await compose(gathered, 'png');
  return { fileName: fileNameOf(flow.title, 'odt'), mediaType: ODT, content: odtOf(flow) };
}

/** A composed document as an OpenDocument package: its type comes first and unpacked, as its readers look for it. */
export function odtOf(flow: Flow): Uint8Array<ArrayBuffer> {
  const pictures: (readonly [path: string, content: Uint8Array])[] = [];
  const numbered = countedAlike(flow.blocks);
  const look = flow.look ?? lookOf(flow.template);
  const content = contentXml(flow, look, numbered, pictures);
  const files: [string, string][] = [
    ['content.xml', content],
    ['styles.xml', stylesXml(look, flow.locale, flow.title, numbered)],
    ['meta.xml', metaXml(flow)],
  ];
  return packed(
    [
      ['mimetype', ODT],
      ...files,
      ...pictures,
      ['META-INF/manifest.xml', manifestXml([...files, ...pictures].map(([path]) => path))],
    ],
    new Set(['mimetype']),
  );
}

function contentXml(
  flow: Flow,
  look: Look,
  numbered: boolean,
  pictures: (readonly [path: string, content: Uint8Array])[],
): string {
  const { locale, title, cover, footnotes } = flow;
  const styles = automaticStyles(look.fonts.code);
  const places = placesOf(flow);
  const met = new Set<string>();
  const counts = new Map<string, number>();
  let page: true | string | undefined = cover ? 'Couverture' : 'First_20_Page';
  const context: OdtContext = {
    locale,
    styles,
    room: roomOf(look),
    numbered,
    footnote: (number) => footnotes[number - 1] ?? [],
    labelled: footnotes.some(holdsNote),
    placeOf: (anchor) => places.get(anchor),
    first: (anchor) => !met.has(anchor) && met.add(anchor) !== undefined,
    paragraph(parent, look = {}) {
      const style = styles.paragraph(parent, { ...look, ...(page !== undefined && { page }) });
      page = undefined;
      return style;
    },
    breakPage() {
      page ??= true;
    },
    picture(bytes, ending) {
      const path = `Pictures/${String(pictures.length + 1).padStart(4, '0')}.${ending}`;
      pictures.push([path, bytes]);
      return path;
    },
    next(what) {
      const count = (counts.get(what) ?? 0) + 1;
      counts.set(what, count);
      return count;
    },
  };
  const style = cover ? 'Titre_20_de_20_couverture' : 'Title';
  const parts = [paragraph(style, named(flow.anchor ?? undefined, odfText(title), context), context)];
  if (cover) {
    if (cover.subtitle !== '') parts.push(paragraph('Subtitle', odfText(cover.subtitle), context));
    for (const said of [cover.authors, cover.date, cover.state])
      if (said !== '') parts.push(paragraph('Couverture', odfText(said), context));
    page = 'Standard';
  }
  if (flow.contents) {
    const headings = flow.blocks.filter((block): block is FlowHeading => block.is === 'heading');
    parts.push(contentsXml(headings, flow.depth ?? 3, context));
  }
  const front = frontMatter(flow);
  parts.push(blocksXml(front, context));
  if (flow.contents || front.length > 0) context.breakPage();
  parts.push(blocksXml(flow.blocks.slice(front.length), context));
  const sequences = (['figure', 'table'] as const)
    .map(
      (of) => `<text:sequence-decl text:display-outline-level="0" text:name="${captionName(of, locale)}"/>`,
    )
    .join('');
  return [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ROOT}>`,
    `<office:font-face-decls>${fontsXml(look)}</office:font-face-decls>`,
    `<office:automatic-styles>${ownStyles(look)}${styles.xml()}</office:automatic-styles>`,
    `<office:body><office:text><text:sequence-decls>${sequences}</text:sequence-decls>${parts.join('')}</office:text></office:body>`,
    '</office:document-content>',
  ].join('');
}

/** True when a footnote calls another. */
function holdsNote(parts: readonly Inline[]): boolean {
  return parts.some((part) => part.is === 'footnote' || (part.is === 'link' && holdsNote(part.children)));
}

function metaXml({ title, locale, cover, codes, asOf }: Flow): string {
  const author = escapeMarkup(cover && cover.authors !== '' ? cover.authors : 'Vigie');
  const date = asOf.slice(0, 19);
  const dates =
    date === '' ? '' : `<meta:creation-date>${date}</meta:creation-date><dc:date>${date}</dc:date>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${ROOT}><office:meta>`,
    `<meta:generator>Vigie</meta:generator><dc:title>${escapeMarkup(title)}</dc:title>`,
    ...codes.slice(0, 50).map((code) => `<meta:keyword>${escapeMarkup(code)}</meta:keyword>`),
    `<meta:initial-creator>${author}</meta:initial-creator><dc:creator>${author}</dc:creator>${dates}`,
    `<dc:language>${locale === 'fr' ? 'fr-FR' : 'en-GB'}</dc:language>`,
    '</office:meta></office:document-meta>',
  ].join('');
}

function manifestXml(paths: readonly string[]): string {
  const entries = paths.map((path) => {
    const kind = pictureType(path.slice(path.lastIndexOf('.') + 1)) ?? 'text/xml';
    return `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${kind}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODT}"/>${entries.join('')}</manifest:manifest>`;
}
