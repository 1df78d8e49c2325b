import type { FlowHeading } from '../flow/types.ts';
import { XML_HEAD, W } from './package/xml.ts';
import { paragraphLook, runLook } from './properties.ts';
import { HEADING_ROOM, LIST_HANGING, LIST_STEP } from './styles/definitions.ts';
import { HEADING_ROLES, type Role } from './styles/roles.ts';

/** Kinds of numbering, by the number of their definition. */
const KINDS = { headings: 1, bullets: 2, numbers: 3, boxes: 4 } as const;
const BULLETS = ['•', '–', '◦'] as const;
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

/**
 * The lists of a document and the numbers of its headings. Each numbered list is one of its own, that begins at its own number;
 * headings are numbered by their styles, so that Word goes on numbering them when they move.
 */
export class Numbering {
  readonly #lists: string[] = [];
  /** Headings whose number is not the one that counting gives: « A », or one that skips. It is written. */
  readonly #written = new Set<string>();
  #bullets = 0;
  #boxes = 0;
  /** The list that numbers the headings; null when they have no numbers. */
  readonly headings: number | null;

  constructor(headings: readonly Pick<FlowHeading, 'level' | 'number' | 'anchor'>[]) {
    const counters = [0, 0, 0, 0, 0, 0];
    let counted = 0;
    for (const { level, number, anchor } of headings) {
      if (number === undefined) continue;
      const next = [...counters.slice(0, level - 1), counters[level - 1]! + 1];
      if (next.join('.') !== number) this.#written.add(anchor);
      else {
        counted += 1;
        next.forEach((value, at) => (counters[at] = value));
        counters.fill(0, level);
      }
    }
    this.headings = counted > 0 ? this.#add(KINDS.headings) : null;
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

  /** How a heading gets the number the text gives it: counted by its style, or written before its words. */
  ofHeading({ number, anchor }: Pick<FlowHeading, 'number' | 'anchor'>): 'counted' | 'written' | 'none' {
    if (number === undefined) return 'none';
    return this.#written.has(anchor) ? 'written' : 'counted';
  }

  xml(styleOf: (role: Role) => string, codeFont: string): string {
    const headings = definition(KINDS.headings, (level) => {
      const room = HEADING_ROOM[Math.min(level, 5)]!;
      return {
        ...{ format: 'decimal', text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.') },
        ...{ style: level < 6 ? styleOf(HEADING_ROLES[level]!) : null },
        look: paragraphLook({ left: room, hanging: room }),
      };
    });
    const indent = (level: number) =>
      paragraphLook({ left: LIST_HANGING + LIST_STEP * level, hanging: LIST_HANGING });
    const definitions = [
      ...(this.headings === null ? [] : [headings]),
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
