import { hash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { HEAD_BYTES, recognise } from '#db/interchange/importers/formats.ts';
import type { Head, ReadDocument } from '#db/interchange/importers/readers/reader.ts';
import { readerOf } from '#db/interchange/importers/readers/readers.ts';
import type { MarkdownResolver } from '#db/domain/markdown/types.ts';

/** A picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type Read = ReadDocument & { head: Head; markdown: string; said: string[]; pictures: string[] };

/** Reads a file as an import does, without an archive. */
export async function readFile(
  name: string,
  content: Uint8Array | string,
  resolver: Partial<MarkdownResolver> = {},
): Promise<Read> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const format = recognise(name, bytes.subarray(0, HEAD_BYTES));
  if (format !== 'markdown' && format !== 'text' && format !== 'docx' && format !== 'html')
    throw new Error(`${name} is read as ${String(format)}`);
  const reader = await readerOf(format);
  const head = await reader.head(bytes);
  const pictures: string[] = [];
  const read = await reader.read(bytes, {
    name,
    head,
    resolver: { record: () => null, image: () => null, ...resolver },
    lineEnds: 'space',
    picture(picture, shown) {
      pictures.push(shown);
      return hash('sha256', picture);
    },
  });
  return {
    ...read,
    head,
    pictures,
    markdown: documentToMarkdown(read.document).trim(),
    said: read.problems.map(({ kind, detail }) => `${kind}: ${detail}`),
  };
}

/** The types of the blocks of a note. */
export const blocksOf = (document: NoteDocument): string[] => document.root.children.map(({ type }) => type);

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One part of a Word document: `<w:NAME …>` around its content. */
export const wordPart = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${W}>${content}</w:${name}>`;

/** A Word document of this body, with other parts by their path; `links` are its relationships to the outside. */
export function word(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  links: Readonly<Record<string, string>> = {},
): Uint8Array {
  const targets = Object.keys(parts).filter((path) => path.startsWith('word/'));
  const relations = [
    ...targets.map((path, index) => {
      const kind = /media\//.test(path) ? 'image' : path.replace(/^word\/|\d*\.xml$/g, '');
      return `<Relationship Id="p${index}" Type="${OFFICE}/${kind}" Target="${path.slice('word/'.length)}"/>`;
    }),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" TargetMode="External" Target="${target.replaceAll('&', '&amp;')}"/>`,
    ),
  ];
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** A paragraph of a Word document: its text, and the properties before it. */
export const wordLine = (words: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${words.startsWith('<') ? words : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`}</w:p>`;
