import { captionHead } from '../../flow/captions.ts';
import type { Flow, FlowBlock, FlowList, Inline } from '../../flow/types.ts';
import type { House } from '../house.ts';
import { textHeight, textWidth } from '../measures.ts';
import { LIST_STEP, styleDefinitions, type StyleDefinition } from '../styles/definitions.ts';
import { CONTENTS_ROLES, HEADING_ROLES, type Role } from '../styles/roles.ts';
import { rowsOf } from '../tables/grid.ts';
import { blocksText, columnWidths, inlineText } from '../tables/widths.ts';
import { lettersOf, linesOf } from './letters.ts';

/** Something that stands on a page: so many lines of a height, in points, with the space around it. */
export type Box = {
  lines: number;
  line: number;
  before: number;
  after: number;
  keepNext: boolean;
  /** Never broken between two pages. */
  whole: boolean;
  newPage: boolean;
  anchor: string | null;
  /** Of its footnotes. */
  notes: number;
  /** Of the head of its table, which comes again on a new page. */
  repeated: number;
};

type Measure = { size: number; line: number; before: number; after: number; sides: number; font: string };
type Room = { width: number; plain: Role; together: boolean };

const PICTURE_SHARE = 0.82;
const ROW_MARGINS = 4.5;

/** The boxes of a document in their order, measured with the letters of its fonts. */
export class Boxes {
  readonly all: Box[] = [];
  readonly #measures = new Map<Role, Measure>();
  readonly #definitions: ReadonlyMap<Role, StyleDefinition>;
  readonly #flow: Flow;
  readonly #house: House;
  readonly room: Room;
  #newPage = false;
  #space = false;

  constructor(flow: Flow, house: House) {
    this.#flow = flow;
    this.#house = house;
    const definitions = styleDefinitions(house.look, house.page, flow.locale);
    this.#definitions = new Map(definitions.map((definition) => [definition.role, definition]));
    this.room = { width: textWidth(house.page) / 20, plain: 'text', together: false };
  }

  breakPage(): void {
    this.#newPage = true;
  }

  /** A paragraph of a style. */
  text(role: Role, text: string, own: Partial<Box> = {}, room: Room = this.room, indent = 0): void {
    const { size, line, before, after, sides, font } = this.#measure(role);
    const lines = linesOf(text, room.width - sides - indent, size, lettersOf(font));
    const style = this.#definitions.get(role)?.paragraph;
    this.#add({
      ...{ lines, line, before, after, anchor: null, notes: 0, repeated: 0, newPage: false },
      ...{ keepNext: style?.keepNext === true || room.together, whole: style?.keepLines === true },
      ...own,
    });
  }

  blocks(blocks: readonly FlowBlock[], room: Room = this.room): void {
    blocks.forEach((block, at) => this.#block(block, blocks[at + 1], room));
  }

  #block(block: FlowBlock, next: FlowBlock | undefined, room: Room): void {
    switch (block.is) {
      case 'heading': {
        if (block.anchor === 'annexe') this.#newPage = true;
        const text = inlineText(block.content);
        this.text(
          HEADING_ROLES[block.level - 1]!,
          text,
          { anchor: block.anchor },
          room,
          block.number ? 28 : 0,
        );
        return;
      }
      case 'line': {
        const role = block.style === 'text' ? room.plain : LINES[block.style];
        const own = { anchor: block.anchor ?? null, notes: this.#notes(block.content) };
        const over = block.style === 'caption' && next?.is === 'table';
        this.text(role, inlineText(block.content), { ...own, ...(over && { keepNext: true }) }, room);
        return;
      }
      case 'caption': {
        const text = captionHead(block, this.#flow.locale) + inlineText(block.content);
        this.text(
          'caption',
          text,
          { anchor: block.anchor, ...(block.of === 'table' && { keepNext: true }) },
          room,
        );
        return;
      }
      case 'list':
        this.#list(block, room, 1);
        return;
      case 'table':
        this.#table(block, room);
        return;
      case 'callout': {
        this.text('calloutTitle', inlineText(block.title), {}, room);
        this.blocks(block.blocks, { ...room, plain: 'callout', width: room.width - 17 });
        this.#space = true;
        return;
      }
      case 'code':
        for (const line of block.lines) this.text('code', line, {}, room);
        this.#space = true;
        return;
      case 'rule':
        this.text('rule', '', {}, room);
        return;
      case 'picture':
      case 'drawing': {
        const high = (textHeight(this.#house.page) / 20) * PICTURE_SHARE;
        const [width, height] = [block.width * 0.75, block.height * 0.75];
        const scale = Math.min(1, room.width / width, high / height);
        const keepNext = next?.is === 'caption' || (next?.is === 'line' && next.style === 'caption');
        this.text('picture', '', { line: height * scale, whole: true, keepNext }, room);
        return;
      }
      case 'index':
        this.text('contentsTitle', block.title);
        for (const entry of block.entries)
          this.text(
            'captionsList',
            captionHead({ of: block.of, number: entry.number }, this.#flow.locale) +
              inlineText(entry.content),
            {},
            room,
            20,
          );
        return;
      case 'page-break':
        this.#newPage = true;
    }
  }

  #list({ items }: FlowList, room: Room, depth: number): void {
    const role = room.plain === 'text' ? 'listItem' : room.plain;
    for (const { content, nested } of items) {
      this.text(
        role,
        inlineText(content),
        { notes: this.#notes(content) },
        room,
        14 + (LIST_STEP / 20) * (depth - 1),
      );
      for (const inner of nested) this.#list(inner, room, depth + 1);
    }
  }

  #table(table: Extract<FlowBlock, { is: 'table' }>, room: Room): void {
    const { columns, rows } = rowsOf(table);
    const widths = columnWidths(rows, columns, room.width * 20, table.widths);
    const isShort = rows.length <= 8;
    let repeated = 0;
    rows.forEach((row, at) => {
      let height = 0;
      let notes = 0;
      let longest = 0;
      for (const { cell, column, columns: wide } of row) {
        if (!cell) continue;
        const width = widths.slice(column, column + wide).reduce((sum, one) => sum + one, 0) / 20 - 8.5;
        const inside = new Boxes(this.#flow, this.#house);
        inside.#measures
          .set('tableText', this.#measure('tableText'))
          .set('tableHead', this.#measure('tableHead'));
        inside.blocks(cell.content, {
          width,
          plain: cell.head === null ? 'tableText' : 'tableHead',
          together: false,
        });
        const high = inside.all.reduce((sum, box) => sum + box.before + box.lines * box.line + box.after, 0);
        notes += inside.all.reduce((sum, box) => sum + box.notes, 0);
        longest = Math.max(longest, blocksText(cell.content).length);
        if (cell.rows === 1) height = Math.max(height, high);
      }
      const isHead = at < table.repeated;
      const line = Math.max(height, this.#measure('tableText').line) + ROW_MARGINS;
      this.#add({
        ...{ lines: 1, line, before: 0, after: 0, anchor: null, notes, newPage: false, whole: true },
        ...{ keepNext: isHead || (isShort && at < rows.length - 1), repeated: isHead ? 0 : repeated },
        ...(longest > 900 && { lines: Math.max(1, Math.round(line / 12)), line: 12, whole: false }),
      });
      if (isHead) repeated += line;
    });
    this.#space = true;
  }

  #add(box: Box): void {
    if (this.#newPage) box.newPage = true;
    else if (this.#space && box.before === 0) box.before = 10;
    this.#newPage = false;
    this.#space = false;
    this.all.push(box);
  }

  #notes(content: readonly Inline[]): number {
    let high = 0;
    for (const part of content) {
      if (part.is !== 'footnote') continue;
      const { size, line, after, font } = this.#measure('footnoteText');
      const text = inlineText(this.#flow.footnotes[part.number - 1] ?? []);
      high += linesOf(text, this.room.width - 12, size, lettersOf(font)) * line + after;
    }
    return high;
  }

  #measure(role: Role): Measure {
    const known = this.#measures.get(role);
    if (known) return known;
    const { look } = this.#house;
    const own = this.#definitions.get(role);
    const base: Measure = own?.basedOn
      ? this.#measure(own.basedOn)
      : { size: look.text.size, line: 0, before: 0, after: 0, sides: 0, font: look.fonts.text };
    const { before, after, line, left, right } = own?.paragraph ?? {};
    const size = own?.run?.size === undefined ? base.size : own.run.size / 2;
    const font = own?.run?.font ?? base.font;
    const times =
      line === undefined
        ? base.line === 0
          ? 1
          : base.line / ((base.size * lettersOf(base.font).line) / 100)
        : line / 240;
    const measure: Measure = {
      ...{ size, font, line: (size * times * lettersOf(font).line) / 100 },
      before: before === undefined ? base.before : before / 20,
      after: after === undefined ? base.after : after / 20,
      sides: left === undefined && right === undefined ? base.sides : ((left ?? 0) + (right ?? 0)) / 20,
    };
    this.#measures.set(role, measure);
    return measure;
  }
}

const LINES = {
  subtitle: 'notice',
  caption: 'caption',
  quote: 'quote',
  label: 'label',
  work: 'work',
} as const satisfies Record<string, Role>;

/** The style of a line of the table of contents. */
export const contentsRole = (level: number): Role => CONTENTS_ROLES[level - 1]!;
