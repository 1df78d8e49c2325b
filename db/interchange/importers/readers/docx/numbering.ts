import { readXml } from './xml.ts';

type Level = { start: number; numbered: boolean };

/** The lists a document defines: where each level of each begins. */
export class Numbering {
  readonly #lists = new Map<string, { kind: string; starts: Map<string, number> }>();
  readonly #kinds = new Map<string, Map<string, Level>>();

  constructor(xml: string) {
    if (xml === '') return;
    let kind: string | null = null;
    let list: string | null = null;
    let level: string | null = null;
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'abstractNum') {
          kind = attributes('abstractNumId') ?? '';
          this.#kinds.set(kind, new Map());
        } else if (name === 'num') {
          list = attributes('numId') ?? '';
          this.#lists.set(list, { kind: '', starts: new Map() });
        } else if (name === 'abstractNumId' && list !== null)
          this.#lists.get(list)!.kind = attributes('val') ?? '';
        else if (name === 'lvl' || name === 'lvlOverride') {
          level = attributes('ilvl') ?? '0';
          if (name === 'lvl' && kind !== null)
            this.#kinds.get(kind)!.set(level, { start: 1, numbered: true });
        } else if (name === 'start' && kind !== null && level !== null)
          this.#kinds.get(kind)!.get(level)!.start = whole(attributes('val'));
        else if (name === 'numFmt' && kind !== null && level !== null) {
          const format = attributes('val');
          this.#kinds.get(kind)!.get(level)!.numbered = format !== 'bullet' && format !== 'none';
        } else if (name === 'startOverride' && list !== null && level !== null)
          this.#lists.get(list)!.starts.set(level, whole(attributes('val')));
      },
      close: (name) => {
        if (name === 'abstractNum') kind = null;
        else if (name === 'num') list = null;
        else if (name === 'lvl' || name === 'lvlOverride') level = null;
      },
    });
  }

  /** How a level of a list begins; null for a list the document does not define. */
  level(list: string, level: number): { start: number; numbered: boolean } | null {
    const known = this.#lists.get(list);
    const found = known && this.#kinds.get(known.kind)?.get(String(level));
    if (!known || !found) return null;
    return { numbered: found.numbered, start: known.starts.get(String(level)) ?? found.start };
  }
}

const whole = (value: string | undefined): number => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number < 1_000_000 ? number : 1;
};
