import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyNode } from '#db/domain/document/types.ts';
import { normalizeUrl } from '#db/domain/document/url.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { visitNodes } from '#db/domain/document/walk.ts';
import { VigieError } from '#db/domain/errors.ts';
import { recognise } from '#db/interchange/importers/formats.ts';
import { Package, PACKAGE_LIMITS } from '#db/interchange/importers/readers/package.ts';
import { Unreadable } from '#db/interchange/importers/readers/reader.ts';
import { readerOf } from '#db/interchange/importers/readers/readers.ts';
import type { DocumentFormat } from '#db/interchange/importers/formats.ts';
import { PIXEL, readFile, word, wordLine, wordPart } from '#tests/support/reading.ts';

const HTML = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Une page</title><meta name="keywords" content="a, b"></head><body><nav>menu</nav>
<h1>Titre</h1><p style="text-align:center">Du <b>gras</b>, <a href="https://exemple.fr">un lien</a><sup id="r1"><a href="#n1" class="footnote-ref">1</a></sup>.</p>
<ul><li>un<ol start="2"><li>deux</ol></li><li><input type="checkbox" checked>fait</ul><table><thead><tr><th colspan=2>A<tbody><tr><td rowspan=2>1<td>2</table>
<figure><img src="data:image/png;base64,${PIXEL.toString('base64')}" alt="x"><figcaption>c</figcaption></figure><pre><code class="language-js">x</code></pre>
<blockquote><p>dit</blockquote><svg><title>s</title></svg><math><annotation>x</annotation></math><iframe src="https://v.example"></iframe><div id="n1" class="footnotes"><ol><li id="n1">note <a href="#r1">↩</a></ol></div></body></html>`;
const MARKDOWN = `---\ntitre: Une note\ntags: [a, b]\ndate: 2018-04\nx: {y: 1}\n---\n# Une note\n\nDu **gras**, [[Autre#part|un lien]], ![[image.png|30]], \`code\` $x^2$ ^[note] ==fort== [^1].\n\n- [ ] faire\n  - sous\n\n> [!note]- Titre\n> corps\n\n| A | B |\n|---|--:|\n| 1 | [[x\\|y]] |\n\n\`\`\`js\na\n\`\`\`\n\n$$\nx\n$$\n\n<table><tr><td>1</table>\n\n%%remarque%% #mot ^bloc\n\n[^1]: En bas.\n`;
const WORD = word(
  wordLine('Titre', '<w:pStyle w:val="Titre1"/>') +
    wordLine('Un', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
    wordLine(
      '<w:r><w:rPr><w:b/><w:shd w:fill="FFFF00"/></w:rPr><w:t>gras</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:hyperlink r:id="l"><w:r><w:t>lien</w:t></w:r></w:hyperlink><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:ins><w:r><w:t>i</w:t></w:r></w:ins><w:del><w:r><w:delText>d</w:delText></w:r></w:del>',
    ) +
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  {
    'word/styles.xml': wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>',
    ),
    'word/numbering.xml': wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    'word/footnotes.xml': wordPart('footnotes', `<w:footnote w:id="2">${wordLine('note')}</w:footnote>`),
    'docProps/core.xml': '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>t</dc:title></c>',
  },
  { l: 'https://exemple.fr' },
);

/** Pieces that break what reads them badly. */
const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '\0',
    '\ufeff',
    '\ud800',
    ']]',
    '[[',
    '$$',
    '%%',
    '==',
    '```',
    '|',
    '\\',
    '^[',
  ],
  ...[
    '<div>',
    '</p>',
    '<table>',
    '<td colspan=99999>',
    '<td rowspan=0>',
    '<li>',
    '<svg>',
    '<template>',
    '<a href="javascript:alert(1)">',
    '<base href="//x">',
  ],
  ...[
    '&#x0;',
    '&#xD800;',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<?xml version="1.1"?>',
    '__proto__: 1\n',
    '---\n',
  ],
  ...[
    '<w:p>',
    '</w:p>',
    '<w:tc>',
    '<w:numId w:val="-1"/>',
    '<w:ilvl w:val="99999999999"/>',
    '<m:oMath>',
    '<w:footnoteReference w:id="2"/>',
    '<w:pPr>',
    'w:val="',
  ],
];

type Change = {
  at: number;
  length: number;
  what: 'cut' | 'twice' | 'piece' | 'noise';
  piece: string;
  noise: Uint8Array;
};
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 300 }),
  what: fc.constantFrom('cut', 'twice', 'piece', 'noise'),
  piece: fc.constantFrom(...PIECES),
  noise: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});
function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, length, what, piece, noise } of changes) {
    const from = Math.floor(at * result.length);
    const middle = result.subarray(from, from + length);
    const put = {
      cut: Buffer.alloc(0),
      twice: Buffer.concat([middle, middle]),
      piece: Buffer.from(piece),
      noise: Buffer.from(noise),
    }[what];
    const to = what === 'piece' ? from : from + (what === 'noise' ? noise.length : middle.length);
    result = Buffer.concat([result.subarray(0, from), put, result.subarray(to)]);
  }
  return result;
}

/** Reads a file, and looks at what comes of it: a note the archive takes and nothing unsafe in it, or a refusal. */
async function survives(format: DocumentFormat, bytes: Uint8Array): Promise<void> {
  const reader = await readerOf(format);
  try {
    const head = await reader.head(bytes);
    const { document, problems } = await reader.read(bytes, {
      name: 'fichier',
      head,
      lineEnds: 'break',
      resolver: { record: () => null, image: () => null },
      picture: () => 'a'.repeat(64),
    });
    expect(parseDocument(document).ok).toBe(true);
    visitNodes(document.root, (node: AnyNode) => {
      if (node.type === 'link') expect(normalizeUrl(node.url)).toBe(node.url);
    });
    for (const { detail } of problems) expect(detail.length).toBeLessThan(2000);
    expect(Object.keys(Object.prototype)).toEqual([]);
  } catch (error) {
    if (
      !(error instanceof Unreadable) &&
      !(error instanceof VigieError && error.data.kind === 'invalid-document')
    )
      throw error;
  }
}

const RUNS = Number(process.env['VIGIE_RUNS'] ?? 1);
const changes = fc.array(change, { minLength: 1, maxLength: 12 });

describe('a file that is not what it should be', () => {
  it.each([
    ['html', HTML, 700],
    ['markdown', MARKDOWN, 700],
    ['text', MARKDOWN, 100],
  ] as const)('%s, changed anywhere, is read or refused', async (format, seed, runs) => {
    await fc.assert(
      fc.asyncProperty(changes, (some) => survives(format, changed(Buffer.from(seed), some))),
      { numRuns: runs * RUNS },
    );
  });

  it('a Word document, changed anywhere in its parts, is read or refused', async () => {
    const parts = unzipSync(WORD);
    const names = Object.keys(parts).filter((name) => !name.startsWith('['));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), changes, (name, some) =>
        survives('docx', zipSync({ ...parts, [name]: changed(parts[name]!, some) })),
      ),
      { numRuns: 400 * RUNS },
    );
  });

  it('a Word document, changed anywhere in its bytes, is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(changes, (some) => survives('docx', changed(WORD, some))),
      { numRuns: 200 * RUNS },
    );
  });

  it('bytes by chance are known for what they are, or for nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('a.docx', 'a.html', 'a.md', 'a.txt', 'a'),
        async (bytes, name) => {
          const format = recognise(name, bytes);
          if (format === 'markdown' || format === 'text' || format === 'docx' || format === 'html')
            await survives(format, bytes);
        },
      ),
      { numRuns: 300 * RUNS },
    );
  });
});

const refusal = async (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof Unreadable ? error.problem.kind : String(error)),
  );

describe('a packed file that holds more than it should', () => {
  it('is refused: too many times its weight, too many entries, names that climb, a name given twice', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await refusal(readFile('a.docx', bomb))).toBe('unpacked');
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: PACKAGE_LIMITS.entries + 1 }, (_, index) => [`word/${index}.xml`, strToU8('')]),
      ),
    );
    expect(await refusal(Package.open(many, 'Word'))).toBe('unpacked');
    for (const name of ['../dehors.xml', '/etc/passwd', 'C:\\dehors', 'word/../../x'])
      expect(await refusal(Package.open(zipSync({ [name]: strToU8('x') }), 'Word'))).toBe('broken');
    const twice = Buffer.from(zipSync({ 'word/a.xml': strToU8('1'), 'word/b.xml': strToU8('2') }));
    const same = Buffer.from(twice.toString('latin1').replaceAll('word/b.xml', 'word/a.xml'), 'latin1');
    expect(await refusal(Package.open(same, 'Word'))).toBe('broken');
  });

  it('is counted as it is unpacked, whatever it says of itself', async () => {
    const honest = zipSync({ 'word/document.xml': new Uint8Array(150_000_000) }, { level: 9 });
    const lying = Buffer.from(honest);
    // The sizes of the central directory and of the local header (APPNOTE.TXT 4.3.12, 4.3.7).
    const central = lying.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    lying.writeUInt32LE(1000, central + 24);
    lying.writeUInt32LE(1000, 22);
    expect(['unpacked', 'broken']).toContain(await refusal(readFile('a.docx', lying)));
  });

  it('is refused with entities of its own, in any part', async () => {
    const doctype = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    for (const part of ['word/document.xml', 'word/styles.xml', '_rels/.rels', 'docProps/core.xml']) {
      const parts = unzipSync(WORD);
      const xml = new TextDecoder().decode(parts[part]);
      parts[part] = strToU8(xml.startsWith('<?xml') ? xml.replace('?>', `?>${doctype}`) : doctype + xml);
      expect(await refusal(readFile('a.docx', zipSync(parts)))).toBe('broken');
    }
  });
});

describe('a text that goes deeper or further than people write', () => {
  it.each([
    ['elements in elements', 'a.html', '<div>'.repeat(50_000)],
    ['formats in formats', 'a.html', '<b><i>'.repeat(3_000) + 'x'],
    ['tables in tables', 'a.html', '<table><tr><td>'.repeat(300) + 'x'],
    ['lists in lists', 'a.html', '<ul><li>x'.repeat(2_000)],
    ['quotations in quotations', 'a.md', '>'.repeat(20_000) + 'x'],
    ['brackets in brackets', 'a.md', '['.repeat(50_000)],
    ['stars', 'a.md', '*a '.repeat(50_000)],
    ['formulas never closed', 'a.md', '$x '.repeat(50_000)],
    ['notes never closed', 'a.md', '^[x '.repeat(20_000)],
    ['one line', 'a.md', 'x'.repeat(4_000_000)],
    ['one line of cells', 'a.md', `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}`],
    ['a header of lists', 'a.md', `---\na: ${'['.repeat(40_000)}\n---\n`],
  ])('%s', async (_what, name, text) => {
    // The thread of an import is ended after thirty seconds, as this test is.
    await survives(name === 'a.md' ? 'markdown' : 'html', Buffer.from(text));
  });
});
