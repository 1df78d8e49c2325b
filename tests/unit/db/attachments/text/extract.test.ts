import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractText } from '#db/attachments/text/extract.ts';

const read = (name: string, bytes: Uint8Array, mediaType = 'application/octet-stream') =>
  extractText(bytes, { name, mediaType });

async function pdf(...pages: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) document.addPage([400, 400]).drawText(text, { x: 20, y: 200, size: 12, font });
  return document.save();
}

const packed = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const ODF =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

describe('the text of a file', () => {
  test('of a PDF, page after page', async () => {
    expect(await read('rapport.pdf', await pdf('Une alliance à évaluer', 'Seconde page'))).toEqual({
      state: 'read',
      text: 'Une alliance à évaluer\nSeconde page',
    });
  });

  test('of a Word document', async () => {
    const document = new Document({
      sections: [{ children: [new Paragraph('Le bien commun'), new Paragraph('Signé')] }],
    });
    const { text } = await read('note.docx', new Uint8Array(await Packer.toBuffer(document)));
    expect(text).toBe('Le bien commun\nSigné');
  });

  test('of an OpenDocument text, without what was struck out', async () => {
    const content = `<office:document-content ${ODF}><office:body><text:tracked-changes><text:p>rayé</text:p></text:tracked-changes>
      <text:h>Titre</text:h><text:p>Un<text:s/>mot &amp; l’autre</text:p></office:body></office:document-content>`;
    expect((await read('note.odt', packed({ 'content.xml': content }))).text).toBe('Titre\nUn mot & l’autre');
  });

  test('of a web page, without its code', async () => {
    const page =
      '<html><head><title>x</title><style>p{}</style></head><body><p>&Eacute;t&eacute;<br>&#8364;</p><script>alert("non")</script></body></html>';
    expect((await read('page.html', strToU8(page))).text).toBe('Été\n€');
  });

  test.each([
    ['UTF-8', new TextEncoder().encode('Évaluée')],
    ['the Windows code page', Uint8Array.from([0xc9, ...strToU8('valu'), 0xe9, 0x65])],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, ...[...'Évaluée'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    ],
  ])('in %s', async (_name, bytes) => {
    expect(await read('liste.csv', bytes)).toEqual({ state: 'read', text: 'Évaluée' });
  });

  test.each([
    ['photo.png', new Uint8Array(10), 'other'],
    ['vide.txt', new Uint8Array(), 'empty'],
    ['faux.pdf', strToU8('%PDF-1.7 rien'), 'unreadable'],
    ['faux.docx', strToU8('PK rien'), 'unreadable'],
    ['autre.docx', packed({ 'autre.xml': '<a/>' }), 'unreadable'],
    ['mal.docx', packed({ 'word/document.xml': '<w:p><w:t>ouvert' }), 'unreadable'],
  ] as const)('%s is told apart', async (name, bytes, state) => {
    expect(await read(name, bytes)).toEqual({ state, text: '' });
  });

  test('an XML that defines its own entities is not read', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "boum">]><w:p xmlns:w="w"><w:t>&b;</w:t></w:p>';
    expect(await read('bombe.docx', packed({ 'word/document.xml': bomb }))).toEqual({
      state: 'unreadable',
      text: '',
    });
  });

  test('what unpacks to a hundred times its size is not unpacked', async () => {
    const bomb = packed({ 'word/document.xml': ' '.repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await read('bombe.docx', bomb)).toEqual({ state: 'too-large', text: '' });
  });
});
