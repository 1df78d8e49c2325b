import fc from 'fast-check';
import * as build from '#db/domain/document/build.ts';
import { parseEdtf } from '#db/domain/dates/edtf.ts';
import { newId } from '#db/domain/ids.ts';
import { formatCode } from '#db/domain/kinds.ts';
import {
  CALLOUT_FOLDS,
  CALLOUT_TONES,
  CHART_SIZES,
  CHART_VIEWS,
  REFERENCE_SHOWS,
} from '#db/domain/document/types.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import type {
  BlockNode,
  FootnoteContent,
  InlineNode,
  ListNode,
  NoteDocument,
  PieceNode,
} from '#db/domain/document/types.ts';

const IDS = Array.from({ length: 8 }, () => newId());

/** Words as notes have them: French letters, punctuation that Markdown and XML give a meaning to, sometimes anything. */
export const words = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-zéèàçœÉ’'«».,;:!?0-9 -]{1,40}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[*_`#>|[\]()<&~\\!+=a-z0-9 .-]{1,20}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
);
const oneLine = words.map((text) => text.replace(/\s+/gu, ' '));
const name = oneLine.filter((text) => text.trim() !== '');
const formats = fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 8, 16, 128);
const recordId = fc.constantFrom(...IDS);

export const mention = fc
  .tuple(recordId, name, fc.option(name))
  .map(([id, label, own]) => build.mention(id, label, own));
export const figure = fc
  .tuple(recordId, recordId, name, oneLine, oneLine, fc.boolean())
  .map(([id, measureId, label, base, title, kept]) =>
    build.figure({ recordId: id, measureId, label, date: '2018-01', base, title, kept }),
  );
/** A work is known by its code: one a record. */
export const codeOf = (id: string): string => formatCode('publication', IDS.indexOf(id) + 1);
export const idOfCode = (code: string): string | undefined => IDS.find((id) => codeOf(id) === code);
const place = fc.constantFrom('p. 12', 'chap. 3', 'seconde partie', '12-14', '', '§ 2, note', 'p. {1}; @x');
const citation = fc
  .tuple(recordId, place, oneLine, oneLine)
  .map(([id, locator, prefix, suffix]) =>
    build.citation(id, { code: codeOf(id), label: 'Dupont, 2018', locator, prefix, suffix }),
  );
const date = fc
  .tuple(fc.constantFrom('2018-04', '2018-04~', '2018?', '2016/2018', '2018-Q1', '201X', '2018-04/..'), name)
  .filter(([edtf]) => parseEdtf(edtf) !== null)
  .map(([edtf, wording]) => build.date(edtf, wording));
const chart = fc
  .tuple(
    recordId,
    oneLine,
    oneLine,
    oneLine,
    fc.array(oneLine, { maxLength: 2 }),
    fc.constantFrom(...CHART_VIEWS),
    fc.constantFrom(...CHART_SIZES),
  )
  .map(([id, title, label, caption, series, view, size]) =>
    build.chart(id, { title, label, caption, series, view, size }),
  );
const blockId = fc.constantFrom('k3x9abcdef', 'x-1_y2abc', 'abc');
const reference = fc
  .tuple(blockId, fc.constantFrom(...REFERENCE_SHOWS), oneLine)
  .map(([target, shows, label]) => build.reference(target, shows, label));
const leaf: fc.Arbitrary<FootnoteContent> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(oneLine, formats).map(([text, format]) => build.text(text, format)) },
  { weight: 2, arbitrary: mention },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: citation },
  { weight: 1, arbitrary: date },
  { weight: 1, arbitrary: reference },
  { weight: 1, arbitrary: fc.constant(build.lineBreak()) },
);
const link = fc
  .tuple(fc.webUrl({ validSchemes: ['https'] }), fc.array(leaf, { minLength: 1, maxLength: 2 }))
  .map(([url, content]) => build.link(new URL(url).href, content));
const footnote = fc
  .array(fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: link }), { maxLength: 4 })
  .map((content) => build.footnote(...content));
export const inline: fc.Arbitrary<InlineNode[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: leaf },
    { weight: 1, arbitrary: link },
    { weight: 1, arbitrary: footnote },
  ),
  { maxLength: 5 },
);

const list = (depth: number): fc.Arbitrary<ListNode> =>
  fc
    .tuple(
      fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
      fc.array(
        depth <= 0
          ? inline.map((content): [typeof content, null] => [content, null])
          : fc.tuple(inline, fc.option(list(depth - 1), { freq: 4 })),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([type, items]) =>
      build.list(
        type,
        items.flatMap(([content, nested]) => [
          build.listItem(content, type === 'check' ? content.length % 2 === 0 : undefined),
          ...(nested ? [build.listItem([nested])] : []),
        ]),
      ),
    );

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), inline, fc.option(name))
  .map(([rows, columns, content, caption]) => {
    const plain = build.table(
      ...Array.from({ length: rows }, (_, row) =>
        build.row(
          ...Array.from({ length: columns }, () =>
            build.cell([build.paragraph(...content)], row === 0 ? 1 : 0),
          ),
        ),
      ),
    );
    return caption === null ? plain : build.captioned(plain, caption);
  });

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
const source: fc.Arbitrary<PieceSource> = fc.oneof(
  fc.record({ is: fc.constant('note' as const), recordId, blockId: fc.option(blockId) }),
  fc.record({ is: fc.constant('extrait' as const), recordId, excerptId: recordId }),
  fc.record({ is: fc.constant('fiche' as const), recordId }),
  fc.record({
    is: fc.constant('liste' as const),
    query: name,
    columns: fc.array(name, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    is: fc.constant('frise' as const),
    query: oneLine,
    from: fc.constantFrom('2017-01-01', ''),
    to: fc.constantFrom('2018-12-31', ''),
    lanes: oneLine,
    sha256,
  }),
);
export const piece: fc.Arbitrary<PieceNode> = fc
  .tuple(source, oneLine, oneLine, fc.option(sha256), fc.boolean())
  .map(([from, title, caption, copy, frozen]) =>
    build.piece(from, {
      ...{ title, caption, frozen, copy: copy ?? '' },
      takenAt: copy === null ? '' : '2026-01-05T10:00:00.000Z',
    }),
  );

const plainBlock: fc.Arbitrary<BlockNode> = fc.oneof(
  { weight: 6, arbitrary: inline.map((content) => build.paragraph(...content)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), inline)
      .map(([level, content]) => build.heading(level as 1 | 2 | 3 | 4 | 5 | 6, ...content)),
  },
  { weight: 1, arbitrary: inline.map((content) => build.quote(...content)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(oneLine, { maxLength: 4 }), fc.option(fc.constantFrom('js', 'sql')))
      .map(([lines, language]) => build.code(lines.join('\n'), language)),
  },
  { weight: 2, arbitrary: list(2) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constant(build.horizontalRule()) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        sha256,
        fc.tuple(oneLine, fc.constantFrom('', '|300', '|center', '|300|left|decorative')),
        oneLine,
        fc.constantFrom({ width: 0, height: 0 }, { width: 320, height: 0 }, { width: 320, height: 200 }),
        fc.constantFrom<Parameters<typeof build.image>[4]>({}, { align: 'center' }, { decorative: true }),
      )
      .map(([hash, [alt, end], caption, size, look]) => build.image(hash, alt + end, caption, size, look)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sha256, name, fc.constantFrom('application/pdf', ''), fc.constantFrom(0, 12_345))
      .map(([hash, called, mediaType, bytes]) =>
        build.file({ sha256: hash, name: called, mediaType, bytes }),
      ),
  },
  { weight: 1, arbitrary: chart },
  { weight: 1, arbitrary: piece },
  {
    weight: 1,
    arbitrary: fc
      .tuple(recordId, oneLine, fc.option(fc.constantFrom('abc', 'x-1_y')))
      .map(([id, title, blockId]) => build.transclusion(id, title, blockId)),
  },
);

const callout = (inside: fc.Arbitrary<BlockNode>): fc.Arbitrary<BlockNode> =>
  fc
    .tuple(
      fc.constantFrom(...CALLOUT_TONES),
      fc.constantFrom(...CALLOUT_FOLDS),
      inline,
      fc.array(inside, { minLength: 1, maxLength: 4 }),
    )
    .map(([tone, fold, title, blocks]) => build.callout(tone, title, blocks, fold));

export const block: fc.Arbitrary<BlockNode> = fc.oneof(
  { weight: 16, arbitrary: plainBlock },
  { weight: 2, arbitrary: callout(plainBlock) },
  { weight: 1, arbitrary: callout(fc.oneof(plainBlock, callout(plainBlock))) },
);

/** The first blocks under the ids that references lead to. */
function identified(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.map((block, index) => {
    const id = ['k3x9abcdef', 'x-1_y2abc'][index];
    return id === undefined ? block : { ...block, $: { ...block.$, blockId: id } };
  });
}

/** Any note the editor could have saved. */
export const anyDocument: fc.Arbitrary<NoteDocument> = fc
  .array(block, { maxLength: 8 })
  .map((blocks) => build.note(...identified(blocks)));
