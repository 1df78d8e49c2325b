import { frontMatter, placesOf } from '../flow/places.ts';
import type { Flow } from '../flow/types.ts';
import { lookOf } from '../../../domain/reports/looks/looks.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { blocks, type BlockContext } from './blocks.ts';
import { house } from './house.ts';
import { pictureEnding } from '../../picture-types.ts';
import { literal } from './literal.ts';

/** A document for the compiler: its source and the pictures it shows, by their path. */
export type TypstDocument = { source: string; files: readonly TypstFile[] };
/** A picture; `of` is what the document it was written from has of it. */
type TypstFile = { path: string; content: Uint8Array; of: Uint8Array | string };

export type TypstOptions = {
  /** Whether the source also says on which page each of its places is. */
  places?: boolean;
  /** Pictures to leave out for their words. */
  broken?: ReadonlySet<Uint8Array | string>;
};

/**
 * A composed document as Typst source. All that a person wrote stands in strings; numbers, captions, notes and order are the
 * flow's.
 */
export function typstOf(flow: Flow, { places = false, broken }: TypstOptions = {}): TypstDocument {
  const { locale, title, cover, footnotes } = flow;
  const anchors = placesOf(flow);
  const named = new Set<string>();
  const files: TypstFile[] = [];
  const context: BlockContext = {
    locale,
    has: (anchor) => anchors.has(anchor),
    label(anchor) {
      if (named.has(anchor)) return '';
      named.add(anchor);
      return `#label(${literal(anchor)})`;
    },
    footnote: (number) => footnotes[number - 1] ?? [],
    picture(of, kind) {
      // The compiler reads every kind but this one.
      const ending = kind === 'image/bmp' ? undefined : pictureEnding(kind);
      if (ending === undefined || broken?.has(of)) return null;
      const path = `/images/${files.length + 1}.${ending}`;
      files.push({ path, content: typeof of === 'string' ? new TextEncoder().encode(of) : of, of });
      return path;
    },
  };
  const authors = cover && cover.authors !== '' ? `author: ${literal(cover.authors)}, ` : '';
  const keywords = flow.codes.slice(0, 50).map((code) => `${literal(code)}, `);
  const start = flow.anchor === null ? '' : `#metadata(none)${context.label(flow.anchor)}\n`;
  const front = frontMatter(flow);
  const look = flow.look ?? lookOf(flow.template);
  const running = look.header ? `entete(${literal(title)})` : 'none';
  const lines = [
    house(look, locale),
    `#set document(title: ${literal(title)}, ${authors}keywords: (${keywords.join('')}), date: ${dateOf(flow.asOf)})`,
    ...(cover
      ? [
          `${start}#couverture(${[cover.subtitle, cover.authors, cover.date, cover.state].map(literal).join(', ')})`,
          `#set page(header: ${running})`,
        ]
      : [`#set page(header: context { if here().page() > 1 { ${running} } })`, `${start}#title()`]),
    ...(flow.contents
      ? [
          `#outline(title: ${literal(EXPORT_WORDS[locale].contents)}, depth: ${flow.depth ?? 3}, indent: auto)`,
        ]
      : []),
    blocks(front, context),
    ...(flow.contents || front.length > 0 ? ['#pagebreak(weak: true)'] : []),
    blocks(flow.blocks.slice(front.length), context),
  ];
  if (places) lines.push(pagesOf(named));
  return { source: `${lines.join('\n')}\n`, files };
}

/** Says where each named place came to stand, for `query`. */
function pagesOf(named: ReadonlySet<string>): string {
  const list = [...named].map((anchor) => `${literal(anchor)}, `).join('');
  return `#context [#metadata((${list}).map(lieu => (lieu, locate(label(lieu)).page())))#label("vigie-pages")]`;
}

/** The day and hour of the content, so that the same content gives the same bytes. */
function dateOf(asOf: string): string {
  const date = new Date(asOf);
  if (Number.isNaN(date.getTime())) return 'none';
  return `datetime(year: ${date.getUTCFullYear()}, month: ${date.getUTCMonth() + 1}, day: ${date.getUTCDate()}, hour: ${date.getUTCHours()}, minute: ${date.getUTCMinutes()}, second: ${date.getUTCSeconds()})`;
}
