import { own } from '../../domain/own.ts';
import type { ProblemKind } from './problems.ts';

/** What Joplin calls the items of an export that are no note, notebook, tag or file, by their type. */
const JOPLIN_ITEMS: Readonly<Record<string, string>> = {
  '7': 'searches',
  '8': 'reminders',
  '13': 'former states of notes',
  '15': 'filters',
};

/** A problem of an import of documents in one plain sentence, in English. */
export function problemInEnglish(kind: ProblemKind, detail: string): string {
  const quoted = `“${detail}”`;
  switch (kind) {
    case 'html':
      return `HTML tag ${detail} taken away, its text is kept.`;
    case 'image-missing':
      return `Picture ${quoted} not found, its name is kept in the text.`;
    case 'image-remote':
      return `Picture of the network not taken, its address is kept in the text: ${detail}`;
    case 'transclusion':
      return `Embedded content ${quoted} replaced by a link.`;
    case 'link-refused':
      return `Link to ${quoted} taken away, its text is kept.`;
    case 'moved-out-of-list':
      return `A part (${detail}) that stood in a list was put after it.`;
    case 'image-kept':
      return `Picture ${quoted} attached to the note, which does not show this format.`;
    case 'inner-link':
      return 'Links to a place of the same note, their text is kept.';
    case 'math':
      return 'Formulas kept as code.';
    case 'code-kept':
      return `Block ${quoted} kept as code: it is not drawn here.`;
    case 'remark':
      return 'Remarks between %%, kept in the text.';
    case 'part':
      return `Part ${quoted} not taken, the link leads to the whole.`;
    case 'cells':
      return `Cells beyond the columns of their table, left out: ${quoted}.`;
    case 'cells':
      return `Cells beyond the columns of their table, left out: ${quoted}.`;
    case 'callout':
      return `Callout ${quoted} shown as an ordinary one, under its title.`;
    case 'picture-link':
      return `Link on a picture, taken away: ${detail}`;
    case 'unused-address':
      return `Address that no link uses, left out: ${quoted}.`;
    case 'symlink':
      return 'Symbolic link not followed.';
    case 'unreadable':
      return 'This file cannot be read.';
    case 'too-long':
      return `File too long for a note (${detail} MB at most).`;
    case 'other-encoding':
      return `File read as ${detail}, since it is not in UTF-8.`;
    case 'not-read':
      return 'This file is of none of the formats read here, left out.';
    case 'data-file':
      return `Data (${detail}): this file is imported by itself, left out.`;
    case 'broken':
      return `This file is not a whole ${detail} document: it cannot be read.`;
    case 'unpacked':
      return `File refused: it holds far more than it weighs (${detail}).`;
    case 'header':
      return `Header that cannot be read, kept in the text: ${detail}`;
    case 'unknown-key':
      return `Property ${quoted} of the header not taken.`;
    case 'kept-key':
      return `Unknown property ${quoted}, kept as it is.`;
    case 'unresolved':
      return `Link ${quoted} without a target, its text is kept.`;
    case 'too-heavy':
      return `Note too heavy to be kept (${detail}).`;
    case 'not-cited':
      return 'File that no note cites, left out.';
    case 'canvas':
      return 'Canvas of Obsidian, which is not understood, left out.';
    case 'same-name':
      return `Another file has this name: a link that does not say the folder leads to ${quoted}.`;
    case 'same-title':
      return `The note ${detail} already has this title: both are kept.`;
    case 'in-trash':
      return `The note ${quoted} of this file is in the trash: the file is left out.`;
    case 'edited-here':
      return `The note ${detail} and this file have both changed since the import: the note is kept, the file is left out.`;
    case 'slow':
      return 'Reading given up: this file asked for more than 30 s or 512 MB.';
    case 'hidden':
      return `Passage hidden in the page, left out: ${quoted}.`;
    case 'menu':
      return `Menu of the page, left out: ${quoted}.`;
    case 'drawing':
      return `Drawing not taken, its words are kept in the text: ${quoted}.`;
    case 'formula':
      return `Formula kept as text: ${quoted}.`;
    case 'played':
      return `Content from elsewhere not taken, its address is kept in the text: ${detail}`;
    case 'picture-format':
      return `Picture of a format that a note does not show (${detail}), not taken.`;
    case 'comment':
      return `Comment not taken: ${quoted}.`;
    case 'tracked':
      return detail === ''
        ? 'Tracked changes accepted.'
        : `Tracked changes accepted, what was deleted is left out: ${quoted}.`;
    case 'frame':
      return `Text box put after the paragraph it is anchored to: ${quoted}.`;
    case 'embedded':
      return `Embedded object not taken: ${quoted}.`;
    case 'contents':
      return 'Table of contents left out: it is made anew when exporting.';
    case 'page-header':
      return `Header or footer left out: ${quoted}.`;
    case 'chart':
      return `Chart not taken: ${quoted}.`;
    case 'diagram':
      return `Diagram not taken, its words: ${quoted}.`;
    case 'original':
      return 'The original file is attached to the note, for it says more.';
    case 'joplin-part':
      return `Part ${quoted} of the Joplin export not understood, left out.`;
    case 'joplin-encrypted':
      return 'Encrypted in Joplin, left out: decrypt it before exporting.';
    case 'joplin-trashed':
      return 'In the trash of Joplin, left out.';
    case 'joplin-missing':
      return `The file ${quoted} is missing in the Joplin export.`;
    case 'joplin-other':
      return `Not taken from Joplin: ${joplinItems(detail)}.`;
    case 'joplin-conflict':
      return 'Conflicting version in Joplin, taken as a note of its own.';
    case 'joplin-todo':
      return 'Tasks of Joplin put at the head of their note, as checkboxes.';
    case 'attachment':
      return `Attached file ${quoted} too heavy, not taken.`;
  }
}

function joplinItems(detail: string): string {
  const [type = '', count = ''] = detail.split(' ');
  return `${own(JOPLIN_ITEMS, type) ?? `type ${type}`} (${count})`;
}
