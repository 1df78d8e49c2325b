import { Bookmark, type ParagraphChild } from 'docx';

/** The bookmark of a record: letters, digits and « _ », at most 40 characters, as Word asks of a name. */
export function bookmarkName(code: string): string {
  return `fiche_${code.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}

/** Content that a link to the record leads to. */
export function bookmarked(code: string, children: ParagraphChild[]): Bookmark {
  return new Bookmark({ id: bookmarkName(code), children });
}
