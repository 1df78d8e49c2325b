import type { FlowHeading } from '../flow/types.ts';
import { XML_HEAD, W } from './package/xml.ts';
import { paragraphLook, runLook } from './properties.ts';
import { HEADING_ROOM, LIST_HANGING, LIST_STEP } from './styles/definitions.ts';
import { HEADING_ROLES, type Role } from './styles/roles.ts';

/** Kinds of numbering, by the number of their definition. */
const KINDS = { headings: 1, annexes: 2, bullets: 3, numbers: 4, boxes: 5 } as const;
const BULLETS = ['•', '–', '◦'] as const;
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

type Numbered = { list: number; level: number };

/**
 * The lists of a document and the numbers of its headings. Each numbered list is one of its own, that begins at its own number;
 * headings are numbered by their styles, so that Word goes on numbering them when they move.
 */
export class Numbering {
  readonly #numbered: boolean;
  readonly #lists: string[] = [];
  readonly #counters: Record<'headings' | 'annexes', number[]> = { headings: [], annexes: [] };
  #bullets = 0;
  #boxes = 0;
  #annexes = 0;
  readonly headings: number | null;

  /** @param numbered whether the headings of the document have numbers */
  constructor(numbered: boolean) {
    this.#numbered = numbered;
    this.headings = numbered ? this.#add(KINDS.headings) : null;
  }

  /** The numbering of a list with no numbers. */
  marked(kind: 'bullet' | 'check'): number {
    if (kind === 'check') return (this.#boxes ||= this.#add(KINDS.boxes));
    return (this.#bullets ||= this.#add(KINDS.bullets));
  }

  /** A list of its own, whose first number at this level is `start`. */
  from(start: number, level: number): number {
    return this.#add(KINDS.numbers, [[level, start]]);
  }

  /** How a heading gets the number the text gives it: by its style, by a list, or written; not at all when it has none. */
  ofHeading({
    number,
    level,
  }: Pick<FlowHeading, 'number' | 'level'>): Numbered | 'style' | 'written' | 'none' {
    if (!this.#numbered) return number === undefined ? 'style' : 'written';
    if (number === undefined) return 'none';
    const parts = number.split('.');
    const isAnnex = /^[A-Z]$/.test(parts[0]!);
    if (parts.length !== level || !parts.every((part, at) => /^\d+$/.test(part) || (isAnnex && at === 0)))
      return 'written';
    const values = parts.map((part, at) => (isAnnex && at === 0 ? part.charCodeAt(0) - 64 : Number(part)));
    const kind = isAnnex ? 'annexes' : 'headings';
    const before = this.#counters[kind];
    const follows =
      values.at(-1) === (before[level - 1] ?? 0) + 1 &&
      values.slice(0, -1).every((value, at) => value === before[at]);
    this.#counters[kind] = values;
    if (follows && kind === 'headings') return 'style';
    if (follows) return { list: (this.#annexes ||= this.#add(KINDS.annexes)), level: level - 1 };
    // Numbers that skip: a list of its own begins where the text says.
    return {
      list: this.#add(
        KINDS[kind],
        values.map((value, at) => [at, value]),
      ),
      level: level - 1,
    };
  }

  xml(styleOf: (role: Role) => string, codeFont: string): string {
    const heading = (kind: 'headings' | 'annexes') =>
      definition(KINDS[kind], (level) => {
        const room = HEADING_ROOM[Math.min(level, 5)]!;
        return {
          format: kind === 'annexes' && level === 0 ? 'upperLetter' : 'decimal',
          text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.'),
          style: kind === 'headings' && level < 6 ? styleOf(HEADING_ROLES[level]!) : null,
          look: paragraphLook({ left: room, hanging: room }),
        };
      });
    const indent = (level: number) =>
      paragraphLook({ left: LIST_HANGING + LIST_STEP * level, hanging: LIST_HANGING });
    const definitions = [
      ...(this.headings === null ? [] : [heading('headings')]),
      ...(this.#numbered ? [heading('annexes')] : []),
      definition(KINDS.bullets, (level) => ({
        ...{ format: 'bullet', text: BULLETS[level % 3]!, style: null, look: indent(level) },
        run: runLook({ font: codeFont }),
      })),
      definition(KINDS.numbers, (level) => ({
        ...{ format: FORMATS[level % 3]!, text: `%${level + 1}.`, style: null },
        look: paragraphLook({ left: LIST_HANGING + 57 + LIST_STEP * level, hanging: LIST_HANGING + 57 }),
      })),
      // The box is in the text, where it can be ticked: nothing that is seen stands before it; but something must, or
      // readers take the item for more of the one before.
      definition(KINDS.boxes, (level) => ({
        ...{ format: 'bullet', text: '\u200b', style: null, look: indent(level), nothing: true },
      })),
    ];
    return `${XML_HEAD}<w:numbering ${W}>${definitions.join('')}${this.#lists.join('')}</w:numbering>`;
  }

  #add(kind: number, starts: readonly (readonly [level: number, start: number])[] = []): number {
    const id = this.#lists.length + 1;
    const overrides = starts.map(
      ([level, start]) =>
        `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    this.#lists.push(
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${overrides.join('')}</w:num>`,
    );
    return id;
  }
}

type LevelLook = {
  format: string;
  text: string;
  style: string | null;
  look: string;
  run?: string;
  nothing?: boolean;
};

/** A definition of nine levels. Its long number tells it from those of other documents when Word pastes text between them. */
function definition(id: number, of: (level: number) => LevelLook): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const { format, text, style, look, run, nothing } = of(level);
    return [
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>`,
      style === null ? '' : `<w:pStyle w:val="${style}"/>`,
      nothing ? '<w:suff w:val="nothing"/>' : '',
      `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${look}</w:pPr>`,
      run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
      '</w:lvl>',
    ].join('');
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="5641${id}0A${id}"/><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}
