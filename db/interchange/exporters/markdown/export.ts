import { strToU8, zipSync, type Zippable } from 'fflate';
import type { NoteDocument } from '../../../domain/document/types.ts';
import { escapeText } from '../../../domain/markdown/escape.ts';
import { documentToMarkdown, type WriteAddresses } from '../../../domain/markdown/write.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { citedWorks } from '../../citations.ts';
import { recordLine } from '../../facts.ts';
import { fileNameOf, safeName } from '../../file-name.ts';
import { citedMeasures, withChartsInWords } from '../../figures.ts';
import type { ExportedFile, Gathered, Picture, Piece } from '../../gathered.ts';
import { pictureEnding } from '../../picture-types.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { compose } from '../flow/compose.ts';
import { frontMatter, headingLine, link, measureLine, recordMarkdown, sourceLine } from './record.ts';
import { reportMarkdown } from './report/report.ts';

/** What was gathered as Markdown: a report as one text with its numbers, else a file a record. */
export async function exportMarkdown(gathered: Gathered): Promise<ExportedFile> {
  return gathered.report ? reportMarkdown(await compose(gathered, 'png')) : recordsMarkdown(gathered);
}

/**
 * Records as Markdown: one file when it is one record without pictures or files, else a folder in a ZIP file, one file a
 * record, pictures and files beside them, links between the files that work. The same data gives the same bytes.
 */
export function recordsMarkdown(gathered: Gathered): ExportedFile {
  const [only, ...others] = gathered.pieces;
  if (only && others.length === 0 && gathered.pictures.length + (gathered.files ?? []).length === 0) {
    const content = strToU8(oneFile(only, gathered)) as Uint8Array<ArrayBuffer>;
    return { fileName: fileNameOf(gathered.title, 'md'), mediaType: 'text/markdown; charset=utf-8', content };
  }
  const content = folder(gathered);
  return { fileName: fileNameOf(gathered.title, 'zip'), mediaType: 'application/zip', content };
}

/** One record with its annex in the same file; a heading that is a code alone has the same address everywhere. */
function oneFile(piece: Piece, gathered: Gathered): string {
  const anchors = new Map(gathered.cited.map((record) => [record.id, `#${record.code.toLowerCase()}`]));
  return (
    pieceText(piece, gathered, {
      record: (id) => anchors.get(id) ?? null,
      image: () => '',
    }) +
    worksText(gathered, 2) +
    annexText(gathered, 2)
  );
}

function folder(gathered: Gathered): Uint8Array<ArrayBuffer> {
  const words = EXPORT_WORDS[gathered.locale];
  const root = safeName(gathered.title);
  const names = new Map(
    gathered.pieces.map(({ record }) => [record.id, `${record.code} ${safeName(record.title)}.md`]),
  );
  const annexed = new Map(
    gathered.cited.map((record) => [record.id, `annexe.md#${record.code.toLowerCase()}`]),
  );
  const pictures = new Map(gathered.pictures.map((picture) => [picture.sha256, pictureName(picture)]));
  const attached = fileNames(gathered.files ?? []);
  const addressOf = (id: string): string | null => {
    const name = names.get(id);
    return name === undefined ? (annexed.get(id) ?? null) : addressOfPath(name);
  };
  const files: Zippable = {};
  const add = (path: string, content: Uint8Array) => {
    files[`${root}/${path}`] = [content, { mtime: new Date(1980, 0, 1) }];
  };
  for (const piece of gathered.pieces) {
    const text = pieceText(piece, gathered, {
      record: addressOf,
      image: (sha256) => `images/${pictures.get(sha256) ?? sha256}`,
      file: ({ sha256 }) => {
        const name = attached.get(sha256);
        return name === undefined ? null : { address: addressOfPath(`${FILES}/${name}`) };
      },
    });
    add(names.get(piece.record.id)!, strToU8(text));
  }
  const annex = worksText(gathered, 1) + annexText(gathered, 1);
  if (annex !== '') add('annexe.md', strToU8(annex.trimStart()));
  for (const picture of gathered.pictures) add(`images/${pictures.get(picture.sha256)!}`, picture.content);
  for (const file of gathered.files ?? []) add(`${FILES}/${attached.get(file.sha256)!}`, file.content);
  const contents = gathered.pieces.map(
    ({ record }) => `- ${link(`${record.code} · ${record.title}`, addressOf(record.id))}`,
  );
  add(
    'index.md',
    strToU8(
      `${headingLine(1, gathered.title)}\n\n${headingLine(2, words.contents)}\n\n${contents.join('\n')}\n`,
    ),
  );
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

/** A path as the address of a link: a name may hold what else would end it, « C# (notes) ». */
const addressOfPath = (path: string): string => encodeURI(path).replace(/[#?]/g, encodeURIComponent);

/** The folder of the files, beside that of the pictures. */
const FILES = 'fichiers';

/** Names that any system takes, each once: two files of one name are told apart by their content. */
function fileNames(files: readonly Picture[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    files.map(({ sha256, name }) => {
      const [, stem = name, ending = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,10})?$/su.exec(name) ?? [];
      const plain = safeName(stem);
      const own = taken.has((plain + ending).toLowerCase()) ? `${plain} ${sha256.slice(0, 8)}` : plain;
      taken.add((own + ending).toLowerCase());
      return [sha256, own + ending];
    }),
  );
}

function pictureName(picture: Picture): string {
  return `${picture.sha256.slice(0, 16)}.${pictureEnding(picture.mediaType) ?? 'bin'}`;
}

function pieceText(
  { record, document, life, said }: Piece,
  { locale, pieces, cited }: Gathered,
  addresses: WriteAddresses,
): string {
  const isNote = record.kind === 'note' || record.kind === 'rapport';
  const own = isNote ? '' : `${recordMarkdown(record, locale, 2, addresses.record, life)}\n\n`;
  const records = new Map([...pieces.map((piece) => piece.record), ...cited].map((one) => [one.id, one]));
  const text = document && withChartsInWords(document, (id) => records.get(id), locale);
  const body = text ? documentToMarkdown(text, addresses, hasFirstLevel(text) ? 1 : 0) : '';
  const title = headingLine(1, record.title);
  if (said !== undefined) return `${title}\n\n${said}\n\n${body}`;
  return `${frontMatter(record)}\n${title}\n\n${own}${body}`;
}

/** Under the title of its record, a text with headings of the first level has them all lowered by one. */
function hasFirstLevel(document: NoteDocument): boolean {
  return document.root.children.some((block) => block.type === 'heading' && block.tag === 'h1');
}

/** The works that the texts cite, or nothing. */
function worksText(gathered: Gathered, level: number): string {
  const works = citedWorks(gathered);
  if (works.length === 0) return '';
  const lines = works.map((work) => `- ${escapeText(work)}`);
  return `\n${headingLine(level, EXPORT_WORDS[gathered.locale].works)}\n\n${lines.join('\n')}\n`;
}

/** The cited records with their state and sources, or nothing when none is cited. */
function annexText(gathered: Gathered, level: number): string {
  const { cited, locale } = gathered;
  if (cited.length === 0) return '';
  const words = EXPORT_WORDS[locale];
  const entry = (record: RecordDetail) =>
    [
      headingLine(level + 1, record.code),
      `**${headingLine(1, record.title).slice(2)}**`,
      recordLine(record, locale),
      ...citedMeasures(gathered, record).map((measure) => measureLine(measure, locale)),
      record.sources.length > 0 ? record.sources.map(sourceLine).join('\n') : `- ${words.noSource}`,
    ].join('\n\n');
  return `\n${headingLine(level, words.annex)}\n\n${cited.map(entry).join('\n\n')}\n`;
}
