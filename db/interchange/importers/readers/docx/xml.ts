import { SaxesParser } from 'saxes';
import { Unreadable } from '../reader.ts';

/** What one reading of an XML part hears. `name` is without its prefix. */
export type XmlEvents = {
  open?(
    name: string,
    attributes: Attributes,
    at: { start: number; end: number; prefix: string; shut: boolean },
  ): void;
  close?(name: string, at: { start: number; end: number }): void;
  text?(words: string): void;
  /** True ends the reading there. */
  enough?(): boolean;
};
export type Attributes = (name: string) => string | undefined;

/** Deeper than this no word processor writes. */
const DEEPEST = 400;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML part of an office document. A document type is refused, for the entities it may define are the XML bomb; so is
 * what is not XML. `cut` says that only the start of the part is given.
 * @throws Unreadable
 */
export function readXml(xml: string, events: XmlEvents, cut = false): void {
  const parser = new SaxesParser({ position: true });
  let depth = 0;
  let done = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Unreadable('broken', 'Word');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new Unreadable('too-heavy', 'Word');
    if (done) return;
    const end = parser.position;
    const start = xml.lastIndexOf('<', end - 1);
    const prefix = tag.name.slice(0, tag.name.length - local(tag.name).length);
    const attributes: Attributes = (name) => {
      for (const key of Object.keys(tag.attributes))
        if (local(key) === name) return String(tag.attributes[key]);
      return undefined;
    };
    events.open?.(local(tag.name), attributes, { start, end, prefix, shut: tag.isSelfClosing });
    if (events.enough?.()) done = true;
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (done) return;
    const end = parser.position;
    events.close?.(local(name), { start: xml.lastIndexOf('<', end - 1), end });
    if (events.enough?.()) done = true;
  });
  parser.on('text', (words) => {
    if (!done) events.text?.(words);
  });
  try {
    for (let at = 0; at < xml.length && !done; at += PIECE) parser.write(xml.slice(at, at + PIECE));
    if (!done && !cut) parser.close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (!cut) throw new Unreadable('broken', 'Word');
  }
}
const PIECE = 1_000_000;
