// @vitest-environment happy-dom
import fc from 'fast-check';
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $getRoot, $getSelection, type LexicalEditorWithDispose } from 'lexical';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as build from '#db/domain/document/build.ts';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import { visitNodes } from '#db/domain/document/walk.ts';
import { parseDocument } from '#db/domain/document/validate.ts';
import { newId } from '#db/domain/ids.ts';
import { change, ids, openEditor, saved, withoutIds } from './support.ts';

function clipboard(data: Record<string, string>): DataTransfer {
  const transfer = new DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  return transfer;
}

function paste(
  data: Record<string, string>,
  into: LexicalEditorWithDispose = openEditor(build.emptyDocument()),
) {
  change(into, () => {
    $getRoot().selectEnd();
    const selection = $getSelection();
    if (selection) $insertDataTransferForRichText(clipboard(data), selection, into);
  });
  return saved(into);
}

const html = (text: string) => paste({ 'text/html': text, 'text/plain': 'texte brut' });
const blocks = (document: ReturnType<typeof saved>) =>
  withoutIds({ ...build.note(...document.root.children) });
const note = (...content: Parameters<typeof build.note>) => withoutIds(build.note(...content));
const plain = (document: ReturnType<typeof saved>) => {
  const parts: string[] = [];
  visitNodes(
    document.root,
    (node) => 'text' in node && typeof node.text === 'string' && parts.push(node.text),
  );
  return parts.join('');
};

afterEach(() => vi.restoreAllMocks());

describe('pasting from a page', () => {
  test('keeps headings, lists, quotes, links and formats', () => {
    const document = html(
      '<h2>Constat</h2><p>Une <b>alliance</b> <a href="https://exemple.org">utile</a></p><ul><li>un</li><li>deux</li></ul><blockquote>dit-il</blockquote>',
    );
    expect(document.root.children.map((block) => block.type)).toEqual([
      'heading',
      'paragraph',
      'list',
      'quote',
    ]);
    expect(JSON.stringify(document)).toContain('"url":"https://exemple.org/"');
    expect(JSON.stringify(document)).toContain(`"format":${TEXT_FORMAT.bold},`);
  });

  test('keeps a table, its header row and merged cells', () => {
    const document = html(
      '<table><tr><th>Année</th><th>Part</th></tr><tr><td colspan="2">2015</td></tr></table>',
    );
    const [table] = document.root.children;
    expect(table?.type).toBe('table');
    const rows = table?.type === 'table' ? table.children : [];
    expect(rows[0]?.children.map((cell) => cell.headerState > 0)).toEqual([true, true]);
    expect(rows[1]?.children[0]?.colSpan).toBe(2);
  });

  test('reads the formats that a style says', () => {
    const document = html(
      '<p><span style="font-weight:700">gras</span> <span style="font-style:italic">penché</span></p>',
    );
    const formats: number[] = [];
    visitNodes(document.root, (node) => node.type === 'text' && formats.push(node.format));
    expect(formats).toEqual([TEXT_FORMAT.bold, 0, TEXT_FORMAT.italic]);
  });

  test('takes the wrapper of Google Docs for what it is', () => {
    const document = html('<b style="font-weight:normal" id="docs-internal-guid-1"><p>maigre</p></b>');
    expect(blocks(document)).toMatchObject({
      root: { children: [{ type: 'paragraph', children: [{ text: 'maigre', format: 0 }] }] },
    });
  });

  test('asks nothing of the network for a picture: its words and address are text', () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const document = html('<p>Voir <img src="https://exemple.org/trace.png" alt="Carte"></p>');
    expect(plain(document)).toBe('Voir [Carte · https://exemple.org/trace.png]');
    expect(fetched).not.toHaveBeenCalled();
    expect(globalThis.document.querySelectorAll('img')).toHaveLength(0);
  });

  test('leaves no style, colour or unknown element behind', () => {
    const document = html(
      '<p style="color:red;background:url(//x)"><font color="red" face="Arial">rouge</font><marquee>!</marquee></p>',
    );
    expect(blocks(document)).toEqual(note({ ...build.paragraph('rouge!'), textFormat: 0, textStyle: '' }));
  });
});

describe('pasting from Word', () => {
  test('makes its lists lists again, nested as they were', () => {
    const item = (level: number, marker: string, words: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const document = html(
      `<html><body><p class=MsoNormal>Avant</p>${item(1, '1.', 'Premier')}${item(2, 'a.', 'Dedans')}${item(1, '2.', 'Second')}<p>Après</p></body></html>`,
    );
    expect(document.root.children.map((block) => block.type)).toEqual(['paragraph', 'list', 'paragraph']);
    const list = document.root.children[1];
    expect(list).toMatchObject({ listType: 'number', children: [{}, { children: [{ type: 'list' }] }, {}] });
    expect(plain(document)).toBe('AvantPremierDedansSecondAprès');
  });
});

describe('hostile clipboards', () => {
  const payloads = [
    '<a href="javascript:alert(1)">ici</a>',
    '<a href="java&#10;script:alert(1)">ici</a>',
    '<a href="data:text/html,<script>1</script>">ici</a>',
    '<img src=x onerror="alert(1)">ici',
    '<svg onload="alert(1)"><a href="javascript:alert(1)"><text>alert</text></a></svg>ici',
    '<p onclick="alert(1)">ici</p>',
    '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>ici',
    '<form action="//x"><button formaction="javascript:1">x</button></form>ici',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>ici',
    '<style>@import "//x";</style>ici',
    'ici<meta http-equiv=refresh content="0;url=//x">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">ici</noscript>ici',
  ];
  test.each(payloads)('%s leaves its words and nothing else', (payload) => {
    const document = html(`<div>${payload}</div>`);
    const json = JSON.stringify(document);
    expect(plain(document)).toContain('ici');
    for (const sign of ['javascript:', 'data:text', 'onerror', 'srcdoc', 'alert', 'hacked'])
      expect(json.toLowerCase()).not.toContain(sign);
    expect(parseDocument(document).ok).toBe(true);
  });

  test('a bomb of nested elements is pasted as its plain text', () => {
    const document = html(`${'<div>'.repeat(5000)}boum`);
    expect(plain(document)).toBe('texte brut');
  });

  test('broken editor JSON falls back to the plain text', () => {
    for (const data of [
      '{',
      'null',
      '{"nodes":[{"type":"list","children":[]}]}',
      '{"namespace":"vigie","nodes":7}',
    ]) {
      expect(plain(paste({ 'application/x-lexical-editor': data, 'text/plain': 'texte brut' }))).toBe(
        'texte brut',
      );
    }
  });

  test('editor JSON brings no bad link, unknown node, style or block id in', () => {
    const nodes = [
      { ...build.paragraph(build.link('javascript:alert(1)', ['lien'])), $: { blockId: 'vole' } },
      { type: 'iframe', src: '//x', children: [build.text('dedans')] },
      { ...build.paragraph({ ...build.text('style'), style: 'color:red;position:fixed' }) },
      build.paragraph(build.mention('pas-un-id', 'Atelier', null)),
    ];
    const document = paste({
      'application/x-lexical-editor': JSON.stringify({ namespace: 'autre', nodes }),
      'text/plain': 'brut',
    });
    const json = JSON.stringify(document);
    expect(json).not.toMatch(/javascript|iframe|fixed|vole|pas-un-id/);
    expect(plain(document)).toBe('liendedansstyleAtelier');
  });

  test('any HTML gives a document the archive reads', () => {
    const tag = fc.constantFrom(
      'p',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'h3',
      'b',
      'a',
      'pre',
      'blockquote',
      'span',
      'div',
      'br',
      'hr',
      'ol',
      'code',
      'u',
    );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('mot', ' ', 'été &amp; œuvre', '<img src="//x" alt="i">'),
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        const editor = openEditor(build.note(build.list('bullet', [build.listItem(['déjà là'])])));
        const document = paste({ 'text/html': parts.join(''), 'text/plain': 'x' }, editor);
        expect(parseDocument(document)).toEqual({ ok: true, document });
        editor.dispose();
      }),
      { numRuns: 150 },
    );
  });
});

describe('pasting from a note of ours', () => {
  test('brings mentions, and new ids for the blocks', () => {
    const recordId = newId();
    const editor = openEditor(build.note(build.paragraph('là')));
    const copied = {
      ...build.paragraph('vu à ', build.mention(recordId, 'Atelier 1')),
      $: { blockId: ids(saved(editor))[0] },
    };
    const document = paste(
      { 'application/x-lexical-editor': JSON.stringify({ namespace: 'vigie', nodes: [copied, copied] }) },
      editor,
    );
    const found: string[] = [];
    visitNodes(document.root, (node) => node.type === 'mention' && found.push(node.recordId));
    expect(found).toEqual([recordId, recordId]);
    expect(new Set(ids(document)).size).toBe(document.root.children.length);
  });

  test('brings the pieces of a report, and the captions of its tables', () => {
    const piece = build.piece(
      { is: 'note', recordId: newId(), blockId: null },
      { title: 'Titre', caption: 'Légende', copy: 'a'.repeat(64), takenAt: 'hier', frozen: true },
    );
    const table = build.captioned(build.table(build.row(build.cell('x'))), 'Un tableau');
    const nodes = [
      { ...piece, $: { blockId: 'abcdefghjk' } },
      { ...table, $: { ...table.$, blockId: 'abcdefghjm' } },
    ];
    const document = paste({
      'application/x-lexical-editor': JSON.stringify({ namespace: 'vigie', nodes }),
    });
    expect(document.root.children).toMatchObject([
      { ...piece, $: expect.not.objectContaining({ blockId: 'abcdefghjk' }) as unknown },
      { type: 'table', $: { caption: 'Un tableau' } },
    ]);
  });
});
