import { strToU8 } from 'fflate';
import { stringify } from 'yaml';
import { fileNameOf, safeName } from '../../../file-name.ts';
import type { ExportedFile } from '../../../gathered.ts';
import { pictureEnding } from '../../../picture-types.ts';
import { EXPORT_WORDS } from '../../../wording.ts';
import { coverLines } from '../../flow/cover.ts';
import { placesOf } from '../../flow/places.ts';
import { words } from '../../flow/parts.ts';
import type { Flow, FlowHeading, Inline } from '../../flow/types.ts';
import { packed } from '../../packages/zip.ts';
import { headingLine } from '../record.ts';
import { blocksMarkdown, entryMarkdown, type BlockContext } from './blocks.ts';
import { lineMarkdown } from './inlines.ts';

/**
 * A composed document as Markdown: one file, or a folder in a ZIP file when it shows pictures, which are beside it. Numbers
 * of headings, captions and notes, and their order, are the document's; what leads to a place leads to it.
 */
export function reportMarkdown(flow: Flow): ExportedFile {
  const root = safeName(flow.title);
  const pictures: [path: string, content: Uint8Array][] = [];
  const text = flowMarkdown(flow, (content, mediaType) => {
    const known = pictures.find(([, kept]) => kept === content);
    const name = `images/${String(pictures.length + 1).padStart(3, '0')}.${pictureEnding(mediaType) ?? 'bin'}`;
    if (!known) pictures.push([name, content]);
    return known?.[0] ?? name;
  });
  if (pictures.length === 0) {
    const content = strToU8(text) as Uint8Array<ArrayBuffer>;
    return { fileName: fileNameOf(flow.title, 'md'), mediaType: 'text/markdown; charset=utf-8', content };
  }
  const files = [[`${root}.md`, text] as const, ...pictures];
  return {
    fileName: fileNameOf(flow.title, 'zip'),
    mediaType: 'application/zip',
    content: packed(files.map(([path, content]) => [`${root}/${path}`, content] as const)),
  };
}

function flowMarkdown(flow: Flow, picture: BlockContext['picture']): string {
  const places = placesOf(flow);
  const context: BlockContext = { locale: flow.locale, has: (anchor) => places.has(anchor), picture };
  const place = flow.anchor === null ? '' : `<a id="${flow.anchor}"></a>`;
  const parts = [
    `${header(flow)}\n# ${place}${headingLine(1, flow.title).slice(2)}`,
    ...coverLines(flow).map((said) => lineMarkdown([words(said)], context)),
    ...contents(flow, context),
    blocksMarkdown(flow.blocks, context),
    ...flow.footnotes.map(
      (content, index) => `[^${index + 1}]: ${lineMarkdown(content, context).replace(/\n(?=.)/g, '\n    ')}`,
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What programs that read Markdown know of the document before its text. */
function header({ title, locale, cover: said, codes }: Flow): string {
  const fields = {
    title,
    ...(said && said.subtitle !== '' && { subtitle: said.subtitle }),
    ...(said && said.authors !== '' && { author: said.authors }),
    ...(said && said.date !== '' && { date: said.date }),
    ...(said && said.state !== '' && { status: said.state }),
    lang: locale,
    keywords: codes.slice(0, 50),
  };
  return `---\n${stringify(fields)}---\n`;
}

/** The headings down to the depth asked for, each a link, indented by its level. */
function contents({ contents: asked, blocks, locale, depth = 3 }: Flow, context: BlockContext): string[] {
  const headings = blocks.filter(
    (block): block is FlowHeading =>
      block.is === 'heading' && block.level <= depth && block.content.length > 0,
  );
  if (!asked || headings.length === 0) return [];
  const lines = headings.map(({ level, number, anchor, content }) => {
    const head: Inline[] = number === undefined ? [] : [words(`${number} `)];
    return `${'  '.repeat(level - 1)}${entryMarkdown([...head, ...content], anchor, context)}`;
  });
  return [headingLine(2, EXPORT_WORDS[locale].contents), lines.join('\n')];
}
