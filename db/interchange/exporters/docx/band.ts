import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { emusOfTwips, ofMillimetres } from './measures.ts';
import { graphic } from './pictures.ts';
import type { Writing } from './writing.ts';

/** How wide the band of a cover is, in millimetres. */
const BAND = 16;

/** A band of the colour of the house down the left of the page, behind the text: one pixel, stretched, which every reader shows. */
export function bandXml({ house, media, relations }: Writing): string {
  const relation = media.add(pixel(house.look.colours.accent), 'image/png', relations);
  if (relation === null) return '';
  const size = { width: emusOfTwips(ofMillimetres(BAND)), height: emusOfTwips(house.page.height) };
  return [
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">',
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>',
    '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    `<wp:extent cx="${size.width}" cy="${size.height}"/><wp:wrapNone/>`,
    graphic(relation, { ...size, number: media.nextDrawing(), name: '', alt: '' }),
    '</wp:anchor></w:drawing></w:r>',
  ].join('');
}

/** A picture of one pixel of a colour (PNG, ISO/IEC 15948 §11.2, colour type 2). */
function pixel(colour: string): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const data = deflateSync(Buffer.concat([Buffer.from([0]), Buffer.from(colour, 'hex')]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
