import { packed } from '../../packages/zip.ts';
import { Relations } from './relations.ts';
import { XML_HEAD } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
export const DOCX = `${WORD}document`;

/** The parts of a Word document, by the kind of their content. */
const TYPES: Readonly<Record<string, string>> = {
  document: `${WORD}document.main+xml`,
  styles: `${WORD}styles+xml`,
  numbering: `${WORD}numbering+xml`,
  settings: `${WORD}settings+xml`,
  footnotes: `${WORD}footnotes+xml`,
  fontTable: `${WORD}fontTable+xml`,
  header: `${WORD}header+xml`,
  footer: `${WORD}footer+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
};
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};

export type Part = { kind: keyof typeof TYPES & string; path: string; xml: string; relations?: Relations };
export type PackageContent = {
  /** The text first, then the parts it refers to. */
  parts: readonly Part[];
  media: readonly (readonly [path: string, content: Uint8Array])[];
  core: string;
  app: string;
};

/** A Word document as a file (ECMA-376-2): what each part is, what each refers to, nothing of the hour it is made. */
export function wordPackage({ parts, media, core, app }: PackageContent): Uint8Array<ArrayBuffer> {
  const roots = new Relations();
  roots.to('officeDocument', 'word/document.xml');
  roots.to(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  roots.to('extended-properties', 'docProps/app.xml');
  const files: [string, string | Uint8Array][] = [
    ['[Content_Types].xml', contentTypes(parts, media)],
    ['_rels/.rels', roots.xml()],
    ...parts.flatMap(({ path, xml, relations }): [string, string][] => [
      [path, xml],
      ...(relations?.any ? [[relationsPath(path), relations.xml()] as [string, string]] : []),
    ]),
    ['docProps/core.xml', core],
    ['docProps/app.xml', app],
    ...media.map(([path, content]): [string, Uint8Array] => [path, content]),
  ];
  return packed(files);
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

function contentTypes(parts: PackageContent['parts'], media: PackageContent['media']): string {
  const extensions = new Set(media.map(([path]) => path.slice(path.lastIndexOf('.') + 1)));
  const defaults = [...extensions]
    .sort()
    .map(
      (name) =>
        `<Default Extension="${name}" ContentType="${PICTURES[name] ?? 'application/octet-stream'}"/>`,
    );
  const overrides = parts.map(
    ({ path, kind }) => `<Override PartName="/${path}" ContentType="${TYPES[kind] ?? ''}"/>`,
  );
  return [
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...defaults,
    ...overrides,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    '</Types>',
  ].join('');
}
