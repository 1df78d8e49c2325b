// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import type { BlockNode, InlineNode, ListNode, NoteDocument } from '#db/domain/document/types.ts';
import { reduceBlocks } from '#renderer/editor/document/reduce.ts';
import { newId } from '#db/domain/ids.ts';
import { openEditor, saved, withoutIds } from './support.ts';

const RECORD = newId();
const FIGURE = build.figure({
  recordId: RECORD,
  measureId: newId(),
  label: '37\u202f%',
  date: '2018-01',
  base: 'entreprises',
  title: 'Part en partenariat',
  kept: false,
});
const CITED = build.citation(RECORD, {
  code: 'P-001',
  label: 'Dupont, 2018',
  locator: 'p. 12',
  prefix: 'voir',
});
const DATED = build.date('2018-04~', 'fin avril 2018');
const NOTED = [
  CITED,
  DATED,
  build.footnote(
    'Selon ',
    CITED,
    build.lineBreak(),
    build.text('œuvre', 2),
    build.mention(RECORD, 'Atelier 1'),
  ),
];
const words = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom('a', 'é', 'œ', ' ', '’', '«', '\u00a0', '@', '#', '中', '🙂'),
});
/** Neighbouring runs of one format are one run on screen: a document in normal form never has two. */
const runs = fc.uniqueArray(fc.tuple(words, fc.integer({ min: 0, max: 255 })), {
  maxLength: 4,
  selector: ([, format]) => format,
});
const inline: fc.Arbitrary<InlineNode[]> = runs.chain((texts) =>
  fc
    .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.constant(texts))
    .map(([mention, line, link, parts]) => [
      ...parts.map(([text, format]) => build.text(text, format)),
      ...(mention ? [build.mention(RECORD, 'Atelier 1', null), FIGURE, ...NOTED] : []),
      ...(line ? [build.lineBreak(), build.text('suite')] : []),
      ...(link ? [build.link('https://exemple.org/', ['lien'])] : []),
    ]),
);
const list: fc.Arbitrary<ListNode> = fc
  .tuple(
    fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
    fc.array(inline, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([type, items, nested]) => {
    const item = (content: InlineNode[]) => build.listItem(content, type === 'check' ? false : undefined);
    const inner = { ...build.list(type, [item([build.text('dedans')])]) };
    inner.children[0]!.indent = 1;
    return build.list(type, [...items.map(item), ...(nested ? [build.listItem([inner])] : [])]);
  });
const table = fc
  .array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    build.table(
      ...rows.map((cells, row) => build.row(...cells.map((text) => build.cell(text, row === 0 ? 1 : 0)))),
    ),
  );
const block: fc.Arbitrary<BlockNode> = fc.oneof(
  inline.map((content) => build.paragraph(...content)),
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inline)
    .map(([level, content]) => build.heading(level, ...content)),
  inline.map((content) => build.quote(...content)),
  fc.constantFrom('a = 1\nb', '', 'x').map((source) => build.code(source)),
  list,
  table,
  fc
    .tuple(inline, inline)
    .map(([title, content]) => build.callout('constat', title, [build.paragraph(...content)], 'closed')),
  fc.constant(build.horizontalRule()),
  fc.constant(build.chart(RECORD, { title: 'Part', label: '37 % (2018)', series: ['a'], size: 'large' })),
  fc.constant(
    build.image(
      'a'.repeat(64),
      'Salle',
      'Légende',
      { width: 9, height: 3 },
      { align: 'right', decorative: false },
    ),
  ),
  fc.constant(build.file({ sha256: 'b'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 12 })),
);
/** Lexical joins two lists of one kind that touch: a paragraph stands between all blocks. */
const documents: fc.Arbitrary<NoteDocument> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => ensureBlockIds(build.note(...blocks.flatMap((one) => [one, build.paragraph('entre')]))));

/** Optional properties that Lexical writes and the builders leave out. */
function essence(document: NoteDocument): unknown {
  const optional = new Set([
    'textFormat',
    'textStyle',
    'colSpan',
    'rowSpan',
    'backgroundColor',
    'language',
    'width',
    'checked',
  ]);
  return JSON.parse(
    JSON.stringify(document, function (this: { type?: string }, key, value: unknown) {
      return optional.has(key) &&
        this.type !== 'image' &&
        (value === undefined ||
          value === null ||
          value === 0 ||
          value === '' ||
          value === 1 ||
          key.startsWith('text') ||
          value === false)
        ? undefined
        : value;
    }),
  );
}

describe('a document that is opened and saved', () => {
  test('is the same document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const editor = openEditor(document);
        const first = saved(editor);
        expect(essence(first)).toEqual(essence(document));
        // What Lexical wrote once, it writes again to the letter.
        const again = openEditor(first);
        expect(saved(again)).toEqual(first);
        editor.dispose();
        again.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('is one that the archive reads without changing it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const editor = openEditor(document);
        const out = saved(editor);
        const parsed = parseDocument(out);
        expect(parsed).toEqual({ ok: true, document: out });
        editor.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the ids of its blocks', () => {
    const document = ensureBlockIds(build.note(build.paragraph('Un'), build.heading(2, 'Deux')));
    const editor = openEditor(document);
    expect(saved(editor).root.children.map((one) => one.$)).toEqual(
      document.root.children.map((one) => one.$),
    );
  });

  test('of an unknown form is refused', () => {
    expect(() => openEditor({ schema: 9, root: {} } as never)).toThrow('refused');
  });
});

describe('reducing serialized nodes', () => {
  const anything = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(
          fc.constantFrom(
            'paragraph',
            'heading',
            'quote',
            'list',
            'listitem',
            'table',
            'tablerow',
            'tablecell',
            'code',
            'text',
            'linebreak',
            'link',
            'mention',
            'image',
            'figure',
            'chart',
            'footnote',
            'citation',
            'date',
            'horizontalrule',
            'callout',
            'callouttitle',
            'root',
            'inconnu',
            'code-highlight',
          ),
          fc.anything(),
        ),
        children: fc.oneof(
          { weight: 4, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
          { weight: 1, arbitrary: fc.anything() },
        ),
        text: fc.oneof(fc.string(), fc.anything()),
        url: fc.constantFrom('https://a.fr', 'javascript:alert(1)', 'JaVa\nscript:1', 'data:text/html,x'),
        style: fc.constantFrom('color: red', 'background: url(//x)', 3),
        tone: fc.constantFrom('question', 'rouge', 3),
        fold: fc.constantFrom('closed', 'peut-être'),
        tag: fc.constantFrom('h1', 'h9', 'ul', null),
        listType: fc.constantFrom('bullet', 'check', 'x'),
        recordId: fc.constantFrom(RECORD, 'x'),
        measureId: fc.constantFrom(RECORD, 'x', 3),
        series: fc.constantFrom(['a'], [3], 'a', { length: 1 }),
        kept: fc.constantFrom(true, 'oui'),
        edtf: fc.constantFrom('2018', 'hier', 3),
        locator: fc.anything(),
        label: fc.string(),
        $: fc.constantFrom({ blockId: 'abc' }, { mdListMarker: '*' }, 3),
        __proto__: fc.constant({ polluted: true }),
        indent: fc.integer({ min: -1, max: 200 }),
      },
      { requiredKeys: ['type'] },
    ),
  })).node;

  test('gives a document the archive reads, whatever they were', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 5 }),
        fc.constantFrom('editor' as const, 'elsewhere' as const),
        (nodes, from) => {
          const document = {
            ...build.note(),
            root: { ...build.note().root, children: reduceBlocks(nodes, { from }) },
          };
          expect(parseDocument(document)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('changes nothing of what the editor itself writes', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(reduceBlocks(document.root.children, { from: 'editor' })).toEqual(document.root.children);
      }),
    );
  });

  test('keeps the words around and inside an unknown node', () => {
    const nodes = [{ type: 'inconnu', children: [{ ...build.paragraph('Attention') }, build.text('ici')] }];
    expect(withoutIds({ ...build.note(...reduceBlocks(nodes, { from: 'elsewhere' })) })).toEqual(
      withoutIds(build.note(build.paragraph('Attention'), build.paragraph('ici'))),
    );
  });

  test('stops at the limits of a document', () => {
    let deep: unknown = build.text('fond');
    for (let level = 0; level < 200; level += 1) deep = { type: 'inconnu', children: [deep] };
    expect(() => reduceBlocks([deep], { from: 'elsewhere' })).toThrow('');
  });
});
