import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literal } from '#db/interchange/exporters/pdf/literal.ts';
import { typstOf } from '#db/interchange/exporters/pdf/source.ts';
import type { Flow, Inline } from '#db/interchange/exporters/flow/types.ts';
import { PIXEL } from '#tests/support/flows.ts';

/** Text as someone who wants Typst to run it would write it. */
const hostile = fc.oneof(
  fc.stringMatching(/^[#[\]{}()$@<>\\"'`=*_~/+\-;:, \na-z0-9]{0,30}$/),
  fc.constantFrom(
    '#panic("non")',
    '"]#sys.version',
    '\\"#read("/etc/hosts")',
    '#import "@preview/x:1.0.0"',
    '$x^2$ @lieu <lieu>',
    '``` #eval("1")',
    '\u{0}\u{1b}"\u{85}',
    '*/ // /*',
    '= titre\n- point\n+ rang',
    '\ud800"',
  ),
  fc.string({ unit: 'grapheme' }),
);

/** A document that says this text wherever a person can write. */
function saying(text: string): Flow {
  const words: Inline = { is: 'text', text, format: 255 };
  const plain: Inline = { is: 'text', text, format: 0 };
  const link: Inline = { is: 'link', to: { url: `https://exemple.fr/${text}` }, children: [plain] };
  const ref: Inline = { is: 'ref', anchor: text, shows: 'page', text };
  const line = { is: 'line', style: 'text', content: [words, plain, link, ref], anchor: text } as const;
  return {
    title: text,
    locale: 'fr',
    anchor: text,
    contents: true,
    cover: { subtitle: text, authors: text, date: text, state: text },
    template: text,
    blocks: [
      { is: 'index', of: 'figure', title: text, entries: [] },
      { is: 'heading', level: 1, anchor: text, number: text, content: [plain] },
      line,
      { ...line, style: 'quote' },
      { is: 'list', kind: 'number', start: 1, items: [{ checked: true, content: [plain], nested: [] }] },
      {
        is: 'table',
        repeated: 1,
        rows: [[{ head: 'column', columns: 1, rows: 1, content: [line] }]],
      },
      { is: 'code', lines: [text, text] },
      { is: 'picture', name: text, content: PIXEL, mediaType: text, alt: text, width: 1, height: 1 },
      { is: 'drawing', svg: text, png: null, title: text, width: 1, height: 1, summary: text },
      { is: 'caption', of: 'figure', number: 1, anchor: text, content: [plain] },
      { is: 'callout', tone: text, title: [plain], blocks: [line] },
    ],
    footnotes: [[plain]],
    codes: [text],
    asOf: '2019-03-12T09:30:00.000Z',
  };
}

/** The source without what stands in its strings, read as Typst reads strings and by no other rule. */
function codeOf(source: string): string {
  let code = '';
  let inside = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]!;
    if (inside && sign === '\\') at += 1;
    else if (sign === '"') {
      inside = !inside;
      code += sign;
    } else if (!inside) code += sign;
  }
  expect(inside).toBe(false);
  return code;
}

describe('the source of a PDF document', () => {
  test('is the same code whatever people wrote: their words stand in strings alone', () => {
    // A break of line is a call of its own: each text is compared with a plain one of as many lines.
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text !== '');
        const lines = text.replace(/[^\n]/g, '').replaceAll('\n', '\na');
        expect(codeOf(typstOf(saying(text)).source)).toBe(codeOf(typstOf(saying(`a${lines}`)).source));
      }),
    );
  });

  test('writes a text as one string, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = literal(text);
        expect(codeOf(written)).toBe('""');
        expect(written).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });
});
