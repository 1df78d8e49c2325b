import { escapeMarkup } from '../html/escape.ts';
import type { FlowDrawing, FlowPicture } from '../flow/types.ts';
import { emusOfPixels, emusOfTwips } from './measures.ts';
import { run } from './fields.ts';
import { paragraph, type Writing } from './writing.ts';

/** How much of the height of a page a picture takes at most: its caption stands under it on the same page. */
const HIGHEST = 0.82;

type Shown = {
  content: Uint8Array;
  mediaType: string;
  name: string;
  alt: string;
  width: number;
  height: number;
  align?: 'left' | 'right';
};

/** A picture in a line of its own; one Word cannot show leaves its words. */
export function pictureXml(picture: FlowPicture, writing: Writing, keepNext: boolean): string {
  return shown(picture, writing, keepNext);
}

/** A drawing as the picture made of it, told in words to who does not see it; its words alone when none was made. */
export function drawingXml(drawing: FlowDrawing, writing: Writing, keepNext: boolean): string {
  const { png, title, summary, width, height } = drawing;
  if (!png) return paragraph(writing, 'caption', run(summary), { keepNext });
  const picture = { content: png, mediaType: 'image/png', name: title, alt: summary, width, height };
  return shown(picture, writing, keepNext);
}

function shown(picture: Shown, writing: Writing, keepNext: boolean): string {
  const { media, relations, width, height } = writing;
  const relation = media.add(picture.content, picture.mediaType, relations);
  if (relation === null)
    return picture.alt === '' ? '' : paragraph(writing, 'caption', run(picture.alt), { keepNext });
  const most = { width: emusOfTwips(width), height: emusOfTwips(height * HIGHEST) };
  const asked = { width: emusOfPixels(picture.width), height: emusOfPixels(picture.height) };
  const scale = Math.min(1, most.width / asked.width, most.height / asked.height);
  const size = {
    width: Math.max(1, Math.round(asked.width * scale)),
    height: Math.max(1, Math.round(asked.height * scale)),
  };
  const inline = [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${size.width}" cy="${size.height}"/>`,
    graphic(relation, { ...size, number: media.nextDrawing(), name: picture.name, alt: picture.alt }),
    '</wp:inline></w:drawing></w:r>',
  ].join('');
  const { align } = picture;
  return paragraph(writing, 'picture', inline, { ...(keepNext && { keepNext }), ...(align && { align }) });
}

/** The picture itself and what is said of it, inside what places it (ECMA-376-1 §20.4.2). Sizes in English metric units. */
export function graphic(
  relation: string,
  {
    width,
    height,
    number,
    name,
    alt,
  }: { width: number; height: number; number: number; name: string; alt: string },
): string {
  const title = escapeMarkup(name).replace(/[\r\n\t]/g, ' ');
  return [
    `<wp:docPr id="${number}" name="${title}" descr="${escapeMarkup(alt).replace(/[\r\n\t]/g, ' ')}"/>`,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="${title}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic>',
  ].join('');
}
