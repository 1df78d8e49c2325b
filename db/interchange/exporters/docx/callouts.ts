import type { FlowBlock, FlowCallout } from '../flow/types.ts';
import { edgesLook, shade } from './properties.ts';
import { runs } from './runs.ts';
import { paragraph, type WriteBlocks, type Writing } from './writing.ts';

/** The rule beside a frame says its tone; that of a note is of the house. */
const TONES: Readonly<Record<string, string>> = {
  question: '3D6FB6',
  idee: 'C98A00',
  constat: '2F7D5B',
  attention: 'A8322A',
  citation: '7A6A55',
};
const RULE = { width: 24, space: 9 } as const;

/**
 * A framed passage. Of lines and simple lists it is paragraphs of a style, which a house restyles once and any reader understands;
 * of anything else, a table of one cell, which alone keeps tables and pictures inside its frame.
 */
export function calloutXml(callout: FlowCallout, writing: Writing, write: WriteBlocks): string {
  const colour = TONES[callout.tone] ?? writing.house.look.colours.accent;
  return callout.blocks.every(isPlain)
    ? framedParagraphs(callout, writing, colour, write)
    : framedTable(callout, writing, colour, write);
}

const isPlain = (block: FlowBlock): boolean =>
  block.is === 'line' || (block.is === 'list' && block.items.every(({ nested }) => nested.length === 0));

function framedParagraphs(
  callout: FlowCallout,
  writing: Writing,
  colour: string,
  write: WriteBlocks,
): string {
  const frame = { left: { ...RULE, colour } };
  const title = paragraph(writing, 'calloutTitle', runs(callout.title, writing), { edges: frame });
  const inside = { ...writing, plain: 'callout', frame } as const;
  const xml = title + write(callout.blocks, inside);
  writing.pending.space = true;
  return xml;
}

function framedTable(
  { title, blocks }: FlowCallout,
  writing: Writing,
  colour: string,
  write: WriteBlocks,
): string {
  const { colours } = writing.house.look;
  const before = writing.pending.page || writing.pending.space ? paragraph(writing, 'normal', '') : '';
  const inside: Writing = {
    ...writing,
    width: writing.width - 340,
    pending: { page: false, space: false },
    plain: 'text',
  };
  const content = [
    paragraph(inside, 'calloutTitle', runs(title, inside), { edges: { left: 'none' }, left: 0, after: 60 }),
    write(blocks, inside),
  ].join('');
  const cell = `<w:tcBorders>${edgesLook({ left: { ...RULE, space: 0, colour } })}</w:tcBorders>${shade(colours.soft)}`;
  const margin = (side: string, size: number) => `<w:${side} w:w="${size}" w:type="dxa"/>`;
  writing.pending.space = true;
  return [
    before,
    `<w:tbl><w:tblPr><w:tblW w:w="${writing.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${margin('top', 80)}${margin('left', 170)}${margin('bottom', 80)}${margin('right', 170)}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid><w:gridCol w:w="${writing.width}"/></w:tblGrid>`,
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="${writing.width}" w:type="dxa"/>${cell}</w:tcPr>`,
    content.endsWith('</w:p>') ? content : `${content}${paragraph(inside, 'text', '')}`,
    '</w:tc></w:tr></w:tbl>',
  ].join('');
}
