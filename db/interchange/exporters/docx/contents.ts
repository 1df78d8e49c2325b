import { EXPORT_WORDS } from '../../wording.ts';
import { captionHead, captionName } from '../flow/captions.ts';
import { unlinked } from '../flow/parts.ts';
import type { Flow, FlowHeading, FlowIndex } from '../flow/types.ts';
import { field, FIELD_END, fieldStart, run, TAB } from './fields.ts';
import type { TabStop } from './properties.ts';
import { runs } from './runs.ts';
import { CONTENTS_ROLES, type Role } from './styles/roles.ts';
import { HEADING_ROOM } from './styles/definitions.ts';
import { paragraph, type Writing } from './writing.ts';

const DEPTH = 3;

type Entry = { role: Role; anchor: string; words: string; room?: number };

/**
 * The table of contents: Word's own field, with the lines it would write, so that it reads well before it is made again; and
 * marked as to be made again, which settles the pages.
 */
export function contentsXml(flow: Pick<Flow, 'blocks' | 'locale' | 'depth'>, writing: Writing): string {
  const depth = Math.min(6, flow.depth ?? DEPTH);
  const headings = flow.blocks.filter(
    (block): block is FlowHeading =>
      block.is === 'heading' && block.level <= depth && block.content.length > 0,
  );
  if (headings.length === 0) return '';
  const entries = headings.map(({ level, anchor, content, number }): Entry => {
    const words = runs(unlinked(content), writing);
    return {
      ...{ role: CONTENTS_ROLES[level - 1]!, anchor },
      words: number === undefined ? words : run(number) + TAB + words,
      ...(number !== undefined && { room: 220 * (level - 1) + HEADING_ROOM[level - 1]! }),
    };
  });
  const title = paragraph(writing, 'contentsTitle', run(EXPORT_WORDS[flow.locale].contents));
  // The frame that Word gives its own tables of contents, with its « Mettre à jour la table ».
  return [
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    title,
    fieldOf(`TOC \\o "1-${depth}" \\h \\z`, entries, writing),
    '</w:sdtContent></w:sdt>',
  ].join('');
}

/** The list of the figures or of the tables. */
export function captionsListXml({ of, title, entries }: FlowIndex, writing: Writing): string {
  const lines = entries.map(({ number, anchor, content }): Entry => ({
    ...{ role: 'captionsList', anchor },
    words: run(captionHead({ of, number }, writing.locale)) + runs(unlinked(content), writing),
  }));
  if (lines.length === 0) return '';
  return (
    paragraph(writing, 'contentsTitle', run(title)) +
    fieldOf(`TOC \\h \\z \\c "${captionName(of, writing.locale)}"`, lines, writing)
  );
}

/** A field over several paragraphs, an entry each. */
function fieldOf(instruction: string, entries: readonly Entry[], writing: Writing): string {
  return entries
    .map(({ role, anchor, words, room }, at) => {
      const start = at === 0 ? fieldStart(instruction, true) : '';
      const end = at === entries.length - 1 ? FIELD_END : '';
      const place = writing.places.nameOf(anchor);
      const line =
        place === null
          ? words
          : `<w:hyperlink w:anchor="${place}" w:history="1">${words}${TAB}${field(`PAGEREF ${place} \\h`, run(String(writing.pageOf(anchor) ?? '')))}</w:hyperlink>`;
      const tabs: TabStop[] = room === undefined ? [] : [{ at: room, is: 'left' }];
      if (writing.house.lineTabs) tabs.push({ at: writing.width, is: 'right', dots: true });
      return paragraph(writing, role, start + line + end, tabs.length > 0 ? { tabs } : {});
    })
    .join('');
}
