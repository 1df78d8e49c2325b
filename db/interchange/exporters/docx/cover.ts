import type { Flow, FlowCover } from '../flow/types.ts';
import { bandXml } from './band.ts';
import { run } from './fields.ts';
import { twips } from './measures.ts';
import type { Edges } from './properties.ts';
import { paragraph, type Writing } from './writing.ts';

/** The title page: title, subtitle, then who, when and in what state. */
export function coverXml(
  flow: Flow,
  { subtitle, authors, date, state }: FlowCover,
  writing: Writing,
): string {
  const { look, page } = writing.house;
  const ruled: { edges?: Edges; left?: number } =
    look.cover === 'rule'
      ? { edges: { left: { colour: look.colours.accent, width: 36, space: 14 } }, left: 340 }
      : look.cover === 'band'
        ? { left: twips(36) }
        : {};
  const top = Math.round((page.height - page.top - page.bottom) * (look.cover === 'plain' ? 0.12 : 0.26));
  const title = writing.places.around(flow.anchor, run(flow.title));
  const band = look.cover === 'band' ? bandXml(writing) : '';
  // A rule begins where its first line does: the space above it is of an empty line.
  const parts = [paragraph(writing, 'coverLine', band, { before: 0, after: top })];
  parts.push(paragraph(writing, 'title', title, ruled));
  if (subtitle !== '') parts.push(paragraph(writing, 'subtitle', run(subtitle), ruled));
  const said = [authors, date, state].filter((line) => line !== '');
  said.forEach((line, at) =>
    parts.push(
      paragraph(writing, 'coverLine', run(line), {
        ...(ruled.left !== undefined && { left: ruled.left }),
        ...(at === 0 && { before: Math.round(top * 0.5) }),
      }),
    ),
  );
  return parts.join('');
}
