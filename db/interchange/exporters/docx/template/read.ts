import { fail, VigieError } from '../../../../domain/errors.ts';
import type { Look } from '../../../../domain/reports/looks/types.ts';
import { Package } from '../../../importers/readers/package.ts';
import { Unreadable } from '../../../importers/readers/reader.ts';
import { templateLook } from './look.ts';
import { cleanMargin } from './margins.ts';
import { marginPictures, type MarginPicture } from './pictures.ts';
import type { TemplateProblem } from './problems.ts';
import { partOf, readRelations, relationsPath, resolved, type Relations } from './relations.ts';
import { isOn, pageLook, references, type MarginType } from './sections.ts';
import { cleanStyles, fontsOf, nameKey, stylesByName } from './styles.ts';
import { cleanTheme } from './theme.ts';
import { childOf, readTree, textOf, visit, writeTree, type Tree } from './tree.ts';

/** A header or footer; its pictures are its relations rId1, rId2 …, in their order. */
export type TemplateMargin = {
  kind: 'header' | 'footer';
  type: MarginType;
  xml: string;
  pictures: readonly MarginPicture[];
};

/** What of a Word document other documents can be written in, as plain data. */
export type WordTemplate = {
  /** Its colours, fonts, sizes and page, for any format. */
  look: Look;
  /** The fonts its styles name. */
  fonts: readonly string[];
  /** `styles.xml` and `theme1.xml`, without what ties them to the document. */
  styles: string;
  theme: string | null;
  margins: readonly TemplateMargin[];
  /** The first page, and the even ones, have their own headers and footers. */
  firstIsOther: boolean;
  evenIsOther: boolean;
  problems: readonly TemplateProblem[];
};

/** What a part of a template may weigh unpacked, in bytes. */
const LARGEST_PART = 20_000_000;
/** Drawings of headers are numbered from here: those of a text are fewer. */
const DRAWINGS = 1_000_000;
const NO_STYLES: Tree = { name: 'w:styles', attributes: new Map(), children: [] };

/**
 * Reads a Word document or template (.docx, .dotx, .docm, .dotm) as a house template: styles, theme, page, headers and footers
 * with their pictures. Nothing in it is trusted (design of safety, §5).
 * @param name what people call the file, for the sentence
 * @throws VigieError `file-unreadable` for what is no such file, or is heavier than it may be
 */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<WordTemplate> {
  try {
    return await read(await Package.open(bytes, 'Word'));
  } catch (error) {
    if (error instanceof VigieError) throw error;
    if (error instanceof Unreadable || error instanceof TypeError)
      fail({ kind: 'file-unreadable', path: name, detail: error.message });
    throw error;
  }
}

async function read(file: Package): Promise<WordTemplate> {
  const part = async (name: string | null): Promise<Tree | null> => {
    if (name === null || !file.has(name)) return null;
    const bytes = await file.read(name);
    if (bytes.length > LARGEST_PART) throw new TypeError('a part is too heavy');
    return readTree(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  };
  const relationsOf = async (name: string): Promise<Relations> =>
    readRelations(await part(relationsPath(name)));
  const main = partOf(await relationsOf(''), 'officeDocument', '') ?? '';
  const document = await part(main);
  if (document?.name !== 'w:document') throw new TypeError('no text');
  const relations = await relationsOf(main);
  const problems = new Set<TemplateProblem>();
  if (file.names.some((path) => /vbaProject|vbaData/i.test(path))) problems.add('macros');
  if (file.names.some((path) => /\.odttf$/i.test(path))) problems.add('fonts');
  if (textOf(document).trim() !== '') problems.add('text');
  const styles = cleanStyles((await part(partOf(relations, 'styles', main))) ?? NO_STYLES);
  if (!stylesByName(styles).has(nameKey('paragraph', 'heading 1'))) problems.add('headings');
  const themeRoot = await part(partOf(relations, 'theme', main));
  const theme = themeRoot && cleanTheme(themeRoot);
  const settings = await part(partOf(relations, 'settings', main));

  const sections: Tree[] = [];
  visit(document, (tree) => tree.name === 'w:sectPr' && sections.push(tree));
  const margins: TemplateMargin[] = [];
  for (const { kind, type, id } of references(sections)) {
    const relation = relations.get(id);
    const path = relation ? resolved(main, relation) : null;
    const root = await part(path);
    if (path === null || root?.name !== (kind === 'header' ? 'w:hdr' : 'w:ftr')) continue;
    const pictures = await marginPictures(file, path, await relationsOf(path), (problem) =>
      problems.add(problem),
    );
    const clean = cleanMargin(
      root,
      pictures.idOf,
      (problem) => problems.add(problem),
      DRAWINGS + 1_000 * margins.length,
    );
    margins.push({ kind, type, xml: writeTree(clean, true), pictures: pictures.used });
  }
  const section = sections.at(-1);
  const look = templateLook(styles, theme, pageLook(section));
  return {
    ...{ look, margins, fonts: fontsOf(styles, look), styles: writeTree(styles, true) },
    theme: theme && writeTree(theme, true),
    firstIsOther: isOn(childOf(section, 'w:titlePg')),
    evenIsOther: isOn(childOf(settings ?? undefined, 'w:evenAndOddHeaders')),
    problems: [...problems],
  };
}
