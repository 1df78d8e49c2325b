import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import {
  type AnyNode,
  DOCUMENT_LIMITS,
  type InlineNode,
  type NoteDocument,
} from '#db/domain/document/types.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { visitNodes } from '#db/domain/document/walk.ts';
import { anyDocument } from './arbitraries.ts';

const accepted = (value: unknown): NoteDocument => {
  const parsed = parseDocument(value);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.document;
};
const refusal = (value: unknown): string => {
  const parsed = parseDocument(value);
  return parsed.ok ? 'accepted' : parsed.detail;
};
const nodesOf = (document: NoteDocument): AnyNode[] => {
  const nodes: AnyNode[] = [];
  visitNodes(document.root, (node) => nodes.push(node));
  return nodes;
};
const copy = (document: NoteDocument): NoteDocument => JSON.parse(JSON.stringify(document)) as NoteDocument;

describe('a note document is accepted', () => {
  it('whatever the editor could have saved, and given back untouched', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(accepted(document)).toBe(document);
        expect(accepted(copy(document))).toEqual(document);
      }),
    );
  });

  it('when it comes over a port with properties that are undefined', () => {
    const item = { ...build.listItem(['un']), checked: undefined };
    const document = build.note({ ...build.list('bullet', []), children: [item] } as never);
    expect(accepted(document)).toBe(document);
  });
});

describe('a note document is refused', () => {
  it('with any unknown property on any node', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.nat(),
        fc.constantFrom('onclick', '__proto__', 'constructor', 'src', '$slots'),
        (document, at, key) => {
          const hostile = copy(document);
          const nodes = nodesOf(hostile);
          Object.defineProperty(nodes[at % nodes.length]!, key, { value: {}, enumerable: true });
          expect(refusal(hostile)).toContain('unknown property');
        },
      ),
    );
  });

  it('with any unknown type of node, or a known one where it may not stand', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.nat(),
        fc.constantFrom('iframe', 'html', 'root', '', null, 3),
        (document, at, type) => {
          const hostile = copy(document);
          const nodes = nodesOf(hostile).slice(1);
          fc.pre(nodes.length > 0);
          (nodes[at % nodes.length] as { type: unknown }).type = type;
          expect(parseDocument(hostile).ok).toBe(false);
        },
      ),
    );
  });

  it('when any property a node needs is taken away', () => {
    const optional = new Set([
      '$',
      'checked',
      'language',
      'colSpan',
      'rowSpan',
      'backgroundColor',
      'rel',
      'target',
      'title',
    ]);
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(), (document, at, which) => {
        const hostile = copy(document);
        const nodes = nodesOf(hostile);
        const node = nodes[at % nodes.length] as unknown as Record<string, unknown>;
        const needed = Object.keys(node).filter((key) => !optional.has(key));
        delete node[needed[which % needed.length]!];
        expect(parseDocument(hostile).ok).toBe(false);
      }),
    );
  });

  it('when any property has a value of another kind', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(), (document, at, which) => {
        const hostile = copy(document);
        const nodes = nodesOf(hostile);
        const node = nodes[at % nodes.length] as unknown as Record<string, unknown>;
        const keys = Object.keys(node);
        node[keys[which % keys.length]!] = { hostile: true };
        expect(parseDocument(hostile).ok).toBe(false);
      }),
    );
  });

  it('when it is no document at all, saying where', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(parseDocument(value).ok).toBe(false)));
    expect(refusal({ schema: 2, root: build.note().root })).toContain('schema');
    expect(refusal({ ...build.note(), extra: 1 })).toContain('extra');
    expect(
      refusal(JSON.parse(`{"schema":1,"root":${JSON.stringify(build.note().root)},"__proto__":{"a":1}}`)),
    ).toContain('__proto__');
    const wrong = build.note(build.paragraph('bon'), build.paragraph('non'));
    (wrong.root.children[1]!.type as string) = 'iframe';
    expect(refusal(wrong)).toBe('root.children[1].type: « iframe » is not allowed here');
  });

  it('beyond its limits of nesting, nodes and bytes, and accepted just within them', () => {
    const nested = (depth: number): NoteDocument => {
      let inner: InlineNode = build.text('fond');
      for (let level = 0; level < depth; level += 1) inner = build.link('https://exemple.fr/', [inner]);
      return build.note(build.paragraph(inner));
    };
    expect(parseDocument(nested(DOCUMENT_LIMITS.depth - 2)).ok).toBe(true);
    expect(refusal(nested(DOCUMENT_LIMITS.depth - 1))).toContain('nested');
    const many = (count: number): NoteDocument =>
      build.note(...Array.from({ length: count }, () => build.horizontalRule()));
    expect(parseDocument(many(DOCUMENT_LIMITS.nodes - 1)).ok).toBe(true);
    expect(refusal(many(DOCUMENT_LIMITS.nodes))).toContain('nodes');
    expect(parseDocument(build.note(build.paragraph('é'.repeat(2_400_000)))).ok).toBe(true);
    expect(refusal(build.note(build.paragraph('é'.repeat(2_600_000))))).toContain('bytes');
  });

  it('without running out of stack on nesting no editor makes', () => {
    let inner: unknown = build.text('fond');
    for (let level = 0; level < 200_000; level += 1)
      inner = { ...build.link('https://exemple.fr/', []), children: [inner] };
    expect(
      refusal({
        ...build.note(),
        root: { ...build.note().root, children: [{ ...build.paragraph(), children: [inner] }] },
      }),
    ).toContain('nested');
  });
});

describe('what is not safe in a note is cleaned without losing its text', () => {
  it('a link to an address nobody may follow leaves its words', () => {
    const document = build.note(
      build.paragraph(
        'Voir ',
        build.link('javascript:alert(1)', ['le ', build.mention(newId(), 'rapport')]),
        '.',
      ),
    );
    const before = JSON.stringify(document);
    const clean = accepted(document);
    expect(clean.root.children[0]).toEqual(
      build.paragraph(
        'Voir ',
        'le ',
        build.mention(
          (document.root.children[0] as never as { children: { children: { recordId: string }[] }[] })
            .children[1]!.children[1]!.recordId,
          'rapport',
        ),
        '.',
      ),
    );
    expect(JSON.stringify(document)).toBe(before);
  });

  it('an address is kept in its normal form', () => {
    const document = accepted(build.note(build.paragraph(build.link('HTTPS://Exemple.fr/a b', ['là']))));
    expect(document).toEqual(build.note(build.paragraph(build.link('https://exemple.fr/a%20b', ['là']))));
  });

  it('a style that fetches or moves things is dropped, a colour stays', () => {
    const styled = (style: string) => build.note(build.paragraph({ ...build.text('mot'), style }));
    expect(accepted(styled('background:url(https://mal.example/x);color: #0f6b78;position:fixed'))).toEqual(
      styled('color: #0f6b78;'),
    );
    expect(accepted(styled('color: expression(alert(1))'))).toEqual(styled(''));
    expect(accepted(styled('color: red;'))).toEqual(styled('color: red;'));
  });
});

describe('a figure or a chart of an indicator', () => {
  const id = newId();
  const figure = build.figure({
    recordId: id,
    measureId: id,
    label: '37\u202f%',
    date: '2018',
    base: 'entreprises',
    title: 'Part',
    kept: false,
  });

  it('is refused with fields that are not its own, or not of their kind', () => {
    const hostile: [AnyNode, Record<string, unknown>][] = [
      [figure, { measureId: 'javascript:alert(1)' }],
      [figure, { label: 'x'.repeat(201) }],
      [figure, { kept: 'oui' }],
      [figure, { html: '<script>' }],
      [build.chart(id), { series: [{ toString: 'x' }] }],
      [build.chart(id), { series: Array.from({ length: 101 }, String) }],
      [build.chart(id), { view: 'iframe' }],
      [build.chart(id), { size: 3 }],
      [build.chart(id), { recordId: '../x' }],
    ];
    for (const [node, fields] of hostile) {
      const broken = { ...node, ...fields };
      const document =
        node.type === 'figure' ? build.note(build.paragraph(broken as never)) : build.note(broken as never);
      expect(refusal(document)).not.toBe('accepted');
    }
  });

  it('stands where it may: a figure in a line, a chart among blocks', () => {
    expect(refusal(build.note(figure as never))).toContain('not allowed here');
    expect(refusal(build.note(build.paragraph(build.chart(id) as never)))).toContain('not allowed here');
  });

  it('changes nothing for the notes written before there was any', () => {
    const older = JSON.parse(
      '{"schema":1,"root":{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","text":"Avant","format":0,"detail":0,"mode":"normal","style":"","version":1}],"direction":null,"format":"","indent":0,"version":1}],"direction":null,"format":"","indent":0,"version":1}}',
    ) as NoteDocument;
    expect(accepted(older)).toBe(older);
  });
});
