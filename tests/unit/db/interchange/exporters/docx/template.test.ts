import { Buffer } from 'node:buffer';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordDocument } from '#db/interchange/exporters/docx/document.ts';
import { builtInHouse } from '#db/interchange/exporters/docx/house.ts';
import { templateHouse } from '#db/interchange/exporters/docx/template/house.ts';
import { templateProblem, TEMPLATE_PROBLEMS } from '#db/interchange/exporters/docx/template/problems.ts';
import { readTemplate } from '#db/interchange/exporters/docx/template/read.ts';
import { PIXEL } from '#tests/support/flows.ts';
import { wordFaults, wordParts } from '#tests/support/word-package.ts';
import { sampleFlow } from './sample.ts';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DRAWN =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (of: Readonly<Record<string, readonly [kind: string, target: string, outside?: true]>>) =>
  `<Relationships xmlns="${PACKAGE}">${Object.entries(of)
    .map(
      ([id, [kind, target, outside]]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const STYLES = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:keepNext/></w:pPr><w:rPr><w:color w:val="B01657"/><w:rFonts w:ascii="Marianne"/><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Encart"><w:name w:val="Encadré"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Code"><w:name w:val="Mon code à barres"/></w:style>
</w:styles>`;
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Maison"><a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="00AA55"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:minorFont><a:latin typeface="Spectral"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
const BODY = `<w:document ${W}><w:body><w:p><w:r><w:t>Texte du modèle</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr></w:body></w:document>`;
const HEADER = `<w:hdr ${W} ${DRAWN}><w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="logo"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns0:coreProperties[1]/ns1:title[1]"/></w:sdtPr><w:sdtContent><w:r><w:t>[Titre]</w:t></w:r></w:sdtContent></w:sdt></w:p></w:hdr>`;
const footer = (inside: string) =>
  `<w:ftr ${W} ${DRAWN} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${inside}</w:ftr>`;
const field = (instruction: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A template of a house, with what is changed of it. */
function template(changed: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations({ a: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': BODY,
    'word/_rels/document.xml.rels': relations({
      ...{ s: ['styles', 'styles.xml'], t: ['theme', 'theme/theme1.xml'] },
      ...{ h: ['header', 'header1.xml'], f: ['footer', 'footer1.xml'] },
    }),
    'word/styles.xml': STYLES,
    'word/theme/theme1.xml': THEME,
    'word/header1.xml': HEADER,
    'word/_rels/header1.xml.rels': relations({ logo: ['image', 'media/logo.png'] }),
    'word/media/logo.png': PIXEL,
    'word/footer1.xml': footer(`<w:p>${field('PAGE', '9')}</w:p>`),
    ...changed,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

const read = (changed?: Readonly<Record<string, string | Uint8Array>>) =>
  readTemplate(template(changed), 'maison.dotx');
const written = async (changed?: Readonly<Record<string, string | Uint8Array>>) =>
  wordDocument(sampleFlow(), templateHouse(await read(changed), 'fr'));
const refused = expect.objectContaining({
  data: expect.objectContaining({ kind: 'file-unreadable', path: 'maison.dotx' }),
});

describe('a house template', () => {
  test('gives its fonts, colours and page to every format', async () => {
    const { look, fonts, problems } = await read();
    expect(look.fonts).toMatchObject({ text: 'Spectral', titles: 'Marianne' });
    expect(look.colours.accent).toBe('B01657');
    expect(look.text.size).toBe(10.5);
    expect(look.headings[0].size).toBe(22);
    expect(look.page).toMatchObject({ width: 210, top: 40, right: 20, bottom: 20, left: 30, edge: 10 });
    expect(fonts.slice(0, 2)).toEqual(['Marianne', 'Spectral']);
    expect(problems).toEqual(['text']);
  });

  test('gives Word documents its styles by their names, and has ours beside them for what it lacks', async () => {
    const content = await written();
    expect(wordFaults(content)).toEqual([]);
    const { xml } = wordParts(content);
    const [body, styles] = [xml('word/document.xml'), xml('word/styles.xml')];
    expect(body).toContain('<w:pStyle w:val="Titre1"/>');
    expect(body).toContain('<w:pStyle w:val="Encart"/>');
    expect(body).toContain('<w:pStyle w:val="Standard"/>');
    // Its « Code » is another style than ours, of another name.
    expect(body).toContain('<w:pStyle w:val="VigieCode"/>');
    expect(styles).toContain('w:styleId="Caption"');
    expect(styles).toContain('<w:lang w:val="fr-FR"');
    // Its own numbers give way to those the text says.
    expect(styles).not.toContain('<w:numId w:val="7"/>');
    expect(styles).toMatch(
      /w:styleId="Titre1">.*?<w:keepNext\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="1"\/>/s,
    );
    expect(body).toContain('w:left="1701"');
    expect(xml('word/theme/theme1.xml')).toContain('00AA55');
  });

  test('gives them its header with its logo, and the title of the document where it shows one', async () => {
    const { xml, names } = wordParts(await written());
    const header = xml('word/header1.xml');
    expect(header).toContain('Les alliances &amp; le territoire');
    expect(header).not.toContain('[Titre]');
    expect(xml('word/_rels/header1.xml.rels')).toMatch(/Id="rId1"[^>]*Target="media\/image\d\.png"/);
    expect(header).toContain('r:embed="rId1"');
    expect(names.filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(1);
    expect(xml('word/footer1.xml')).toContain(' PAGE ');
  });

  test('may be a document of ours', async () => {
    const ours = wordDocument(sampleFlow('fr', 'institutionnel'), builtInHouse('institutionnel', 'fr'));
    const again = wordDocument(sampleFlow(), templateHouse(await readTemplate(ours, 'nous.docx'), 'fr'));
    expect(wordFaults(again)).toEqual([]);
    expect(wordParts(again).xml('word/document.xml')).toContain('<w:pStyle w:val="Callout"/>');
  });
});

describe('what a house template may not bring', () => {
  test('is nothing that runs, reaches out, or is another program’s', async () => {
    const hostile = [
      `<w:p>${field('INCLUDEPICTURE "http://exemple.fr/pixel.png"', 'montré')}${field('DDEAUTO cmd "/c calc"', 'dit')}${field('TITLE', 'ancien titre')}`,
      '<w:r><w:instrText> DDE perdu </w:instrText></w:r>',
      '<w:fldSimple w:instr="INCLUDETEXT &quot;/etc/passwd&quot;"><w:r><w:t>simple</w:t></w:r></w:fldSimple>',
      '<w:r><w:object><o:OLEObject Type="Embed" r:id="ole"/></w:object></w:r>',
      '<w:hyperlink r:id="out"><w:r><w:t>lien</w:t></w:r></w:hyperlink>',
      '<w:r><w:pict><v:shape href="http://exemple.fr"><v:imagedata r:id="far" src="http://exemple.fr/loin.png"/></v:shape></w:pict></w:r></w:p>',
      '<w:altChunk r:id="chunk"/><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    ].join('');
    const changed = {
      'word/vbaProject.bin': 'macro',
      'word/footer1.xml': footer(hostile),
      'word/_rels/footer1.xml.rels': relations({
        ...{ ole: ['oleObject', 'embeddings/a.bin'], chunk: ['aFChunk', 'a.html'] },
        ...{
          out: ['hyperlink', 'file:///etc/passwd', true],
          far: ['image', 'http://exemple.fr/loin.png', true],
        },
      }),
      'word/settings.xml': `<w:settings ${W}><w:attachedTemplate r:id="t"/></w:settings>`,
    };
    const { problems } = await read(changed);
    expect([...problems].sort()).toEqual(['macros', 'objects', 'outside', 'text']);
    const content = await written(changed);
    expect(wordFaults(content)).toEqual([]);
    const { names, xml } = wordParts(content);
    const part = xml('word/footer1.xml');
    for (const words of ['montré', 'dit', 'simple', 'lien', 'Les alliances']) expect(part).toContain(words);
    for (const trace of [
      'INCLUDE',
      'DDE',
      'ancien titre',
      'OLEObject',
      'exemple.fr',
      'altChunk',
      'script',
      'r:id',
    ])
      expect(part, trace).not.toContain(trace);
    expect(names.join()).not.toMatch(/vba|embeddings|footer1\.xml\.rels/);
    expect(xml('word/settings.xml')).not.toContain('attachedTemplate');
  });

  test('is a picture of an unknown kind, fonts, or a page one cannot write on', async () => {
    const odd = await read({
      'word/media/logo.png': strToU8('<svg/>'.repeat(20)),
      'word/fonts/font1.odttf': 'x',
      'word/document.xml': BODY.replace('w:w="11906"', 'w:w="90"'),
    });
    expect([...odd.problems].sort()).toEqual(['fonts', 'picture', 'text']);
    expect(odd.margins[0]!.xml).not.toContain('drawing');
    expect(odd.look.page.width).toBe(210);
  });

  test.each([
    ['a file that is no package', () => strToU8('%PDF-1.7')],
    ['a package without a text', () => zipSync({ 'a.txt': strToU8('rien') })],
    ['a document type', () => template({ 'word/styles.xml': `<!DOCTYPE w [<!ENTITY a "b">]>${STYLES}` })],
    ['a part that is no XML', () => template({ 'word/header1.xml': '<w:hdr' })],
    ['elements without end', () => template({ 'word/styles.xml': '<w:a>'.repeat(50_000) })],
    [
      'a part that unpacks to far too much',
      () => template({ 'word/styles.xml': new Uint8Array(30_000_000) }),
    ],
  ])('is refused in a sentence: %s', async (_, make) => {
    await expect(readTemplate(make(), 'maison.dotx')).rejects.toEqual(refused);
  });

  test('is said in both languages', () => {
    for (const problem of TEMPLATE_PROBLEMS)
      for (const locale of ['fr', 'en'] as const)
        expect(templateProblem(problem, locale)).toMatch(/^[A-Z].*\.$/);
  });

  test('never ends in a fault of ours, whatever bytes are lost', async () => {
    const whole = template();
    const parts = unzipSync(whole);
    for (const name of Object.keys(parts)) {
      const left = { ...parts };
      delete left[name];
      const cut = { ...parts, [name]: parts[name]!.subarray(0, parts[name]!.length >> 1) };
      for (const files of [left, cut]) {
        const outcome = await readTemplate(zipSync(files), 'maison.dotx').catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toEqual(refused);
        else expect(outcome).toHaveProperty('look');
      }
    }
    for (let at = 0; at < whole.length; at += 97) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 0x55;
      const outcome = await readTemplate(bytes, 'maison.dotx').catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toEqual(refused);
      else expect(outcome).toHaveProperty('look');
    }
  });
});
