import { getDocumentProxy } from 'unpdf';

type Tag = { role: string; alt?: string; children?: readonly (Tag | { type: string })[] };
type Bookmark = { title: string; items: readonly Bookmark[] };

/** What a reader of another make finds in a PDF file. */
export type ReadPdf = {
  pages: readonly string[];
  info: Readonly<Record<string, unknown>>;
  language: string | null;
  tagged: boolean;
  /** True when readers are to show its title in the place of its file name. */
  titleShown: boolean;
  /** Titles of the bookmarks, two spaces a level. */
  bookmarks: readonly string[];
  /** Roles of the elements of structure, in reading order. */
  roles: readonly string[];
  /** What figures say to who does not see them. */
  alternatives: readonly string[];
  addresses: readonly string[];
};

/** Reads a PDF file with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [];
  const roles: string[] = [];
  const alternatives: string[] = [];
  const addresses: string[] = [];
  const visit = (tag: Tag): void => {
    roles.push(tag.role);
    if (tag.alt !== undefined) alternatives.push(tag.alt);
    for (const child of tag.children ?? []) if ('role' in child) visit(child);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const tree = (await page.getStructTree()) as Tag | null;
    if (tree) visit(tree);
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url) addresses.push(url);
  }
  const { info } = await document.getMetadata();
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const outline = ((await document.getOutline()) ?? []) as unknown as readonly Bookmark[];
  const named = (items: readonly Bookmark[], margin = ''): string[] =>
    items.flatMap(({ title, items: inner }) => [margin + title, ...named(inner, `${margin}  `)]);
  const { Language: language = null } = info as { Language?: string | null };
  const preferences = (await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null;
  await document.destroy();
  return {
    ...{ pages, roles, alternatives, addresses },
    info: info as Record<string, unknown>,
    language,
    tagged: marks?.Marked === true,
    titleShown: preferences?.DisplayDocTitle === true,
    bookmarks: named(outline),
  };
}
