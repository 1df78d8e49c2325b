import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest moment a ZIP file can tell; file times say nothing here. */
const EPOCH = new Date('1980-01-01T00:00:00Z');
/** What the library numbers by chance, or with counters that go on from one document to the next. */
const CHANCE: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /(?<=")rId[a-z0-9_-]{21}(?=")/g, name: 'rIdLien' },
  { pattern: /_Toc\d+\b/g, name: '_Toc' },
  { pattern: /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/g, name: '' },
  { pattern: /(?<=<wp:docPr\b[^>]*\bid=")\d+(?=")/g, name: '' },
];

/**
 * The same package with nothing in it that depends on the hour or on chance: ids numbered in the order they come, the
 * dates of the data, files in a fixed order. Identical content then gives identical bytes.
 */
export function canonicalPackage(bytes: Uint8Array, asOf: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const names = Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const renumber = renumbering();
  const packed: Zippable = {};
  for (const name of names) {
    const content = /\.(xml|rels)$/.test(name)
      ? strToU8(renumber(settled(strFromU8(files[name]!), asOf)))
      : files[name]!;
    packed[name] = [content, { mtime: localMidnight(), level: /\.(png|jpe?g|gif)$/.test(name) ? 0 : 6 }];
  }
  return zipSync(packed) as Uint8Array<ArrayBuffer>;
}

/** Gives everything numbered by chance a number in the order it comes, the same in every file of the package. */
function renumbering(): (xml: string) => string {
  const known = CHANCE.map(() => new Map<string, string>());
  return (xml) =>
    CHANCE.reduce((text, { pattern, name }, index) => {
      const numbers = known[index]!;
      return text.replace(pattern, (found) => {
        const given = numbers.get(found) ?? `${name}${numbers.size + 1}`;
        numbers.set(found, given);
        return given;
      });
    }, xml);
}

/** The content types first, as readers expect, then the relations, then the rest. */
function rank(name: string): number {
  return name === '[Content_Types].xml'
    ? 0
    : name === '_rels/.rels'
      ? 1
      : name === 'word/document.xml'
        ? 2
        : 3;
}

function settled(xml: string, asOf: string): string {
  const date = `${asOf.slice(0, 19)}Z`;
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`);
}

/** fflate writes local time: the moment whose local reading is the first of 1980, whatever the time zone. */
function localMidnight(): Date {
  return new Date(EPOCH.getTime() + new Date(EPOCH).getTimezoneOffset() * 60_000);
}
