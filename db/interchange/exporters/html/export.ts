import type { ExportedFile, Gathered } from '../../gathered.ts';
import { fileNameOf } from '../../file-name.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { compose } from '../flow/compose.ts';
import { coverLines } from '../flow/cover.ts';
import { unlinked } from '../flow/parts.ts';
import type { Flow, FlowHeading } from '../flow/types.ts';
import { FLOW_WORDS } from '../flow/words.ts';
import { blocksHtml } from './blocks.ts';
import { escapeMarkup } from './escape.ts';
import { inlineHtml } from './inlines.ts';
import { PAGE_STYLE } from './style.ts';

/** Nothing is ever asked of a network, nothing runs: the page says so itself. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * What was gathered as one HTML page that needs nothing else: its style, pictures and drawings inside, no script, a table of
 * contents, links between its records.
 */
export async function exportHtml(gathered: Gathered): Promise<ExportedFile> {
  const flow = await compose(gathered, 'svg');
  return {
    fileName: fileNameOf(flow.title, 'html'),
    mediaType: 'text/html; charset=utf-8',
    content: new TextEncoder().encode(page(flow)),
  };
}

function page(flow: Flow): string {
  const title = escapeMarkup(flow.title);
  return [
    '<!DOCTYPE html>',
    `<html lang="${flow.locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Vigie">',
    ...(flow.cover?.authors ? [`<meta name="author" content="${escapeMarkup(flow.cover.authors)}">`] : []),
    `<meta name="dcterms.modified" content="${flow.asOf}">`,
    `<title>${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1${flow.anchor === null ? '' : ` id="${flow.anchor}"`}>${title}</h1>`,
    ...coverLines(flow).map((said) => `<p class="subtitle">${escapeMarkup(said)}</p>`),
    ...contents(flow),
    withOwnNames(blocksHtml(flow.blocks, flow.locale)),
    ...footnotes(flow),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Drawings name their parts each for itself; in one page, no two parts have one name. */
function withOwnNames(html: string): string {
  let drawings = 0;
  return html.replace(/<div class="image"><svg[\s\S]*?<\/svg><\/div>/g, (drawing) => {
    drawings += 1;
    return drawing
      .replace(/ (id|aria-labelledby)="([^"]+)"/g, ` $1="dessin-${drawings}-$2"`)
      .replace(/(url\(|href=")#/g, `$1#dessin-${drawings}-`);
  });
}

/** The headings down to the depth asked for, as lists in lists; nothing when there are fewer than two. */
function contents({ blocks, locale, depth: depthOf = 3 }: Flow): string[] {
  const headings = blocks.filter(
    (block): block is FlowHeading =>
      block.is === 'heading' && block.level <= depthOf && block.content.length > 0,
  );
  if (headings.length < 2) return [];
  const lines: string[] = [];
  let depth = 0;
  for (const { level, anchor, content, number } of headings) {
    if (level > depth) lines.push('<ol>'.repeat(level - depth));
    else lines.push(`</li>${'</ol></li>'.repeat(depth - level)}`);
    depth = level;
    const head = number === undefined ? '' : `${number} `;
    lines.push(`<li><a href="#${anchor}">${head}${inlineHtml(unlinked(content))}</a>`);
  }
  lines.push(`</li>${'</ol></li>'.repeat(depth - 1)}</ol>`);
  const name = EXPORT_WORDS[locale].contents;
  return [`<nav aria-label="${name}" role="doc-toc">`, `<h2>${name}</h2>`, ...lines, '</nav>'];
}

function footnotes({ footnotes: notes, locale }: Flow): string[] {
  if (notes.length === 0) return [];
  const said = FLOW_WORDS[locale];
  return [
    `<section class="notes" role="doc-endnotes" aria-labelledby="notes">`,
    `<h2 id="notes">${said.footnotes}</h2>`,
    '<ol>',
    ...notes.map(
      (content, index) =>
        `<li id="note-${index + 1}">${inlineHtml(content)} <a href="#appel-${index + 1}" role="doc-backlink" aria-label="${said.backToText}">↩</a></li>`,
    ),
    '</ol>',
    '</section>',
  ];
}
