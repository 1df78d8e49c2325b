import { cleanFields, isHarmless, showing, SHOWN } from './fields.ts';
import type { TemplateProblem } from './problems.ts';
import { childOf, elementsOf, inOrder, NAMESPACES, replaced, visit, type Tree } from './tree.ts';

/** What is taken away with what it holds: marks of other parts, of corrections, of programs. */
const DROPPED: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:permStart', 'w:permEnd'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:footnoteReference'],
  ...['w:endnoteReference', 'w:numPr', 'w:sectPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:lang'],
  ...['a:hlinkClick', 'a:hlinkHover', 'a:extLst', 'a:audioFile', 'a:videoFile', 'wp14:sizeRelH', 'o:lock'],
  ...['w:ins' /* of a paragraph mark, empty */, 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr'],
]);
const OBJECTS: ReadonlySet<string> = new Set([
  ...['w:object', 'w:control', 'w:altChunk', 'w:subDoc', 'o:OLEObject', 'v:textpath', 'w:movie'],
]);
/** What only wraps: its content stays. */
const UNWRAPPED: ReadonlySet<string> = new Set([
  ...['w:sdt', 'w:sdtContent', 'w:smartTag', 'w:customXml', 'w:hyperlink', 'w:moveTo'],
]);

/** A picture of a header, by the relation it had; null leaves it out. */
export type PictureOf = (relation: string) => string | null;

/**
 * A header or a footer with nothing in it that reaches out of the document or runs: no objects, no links, no fields but those of
 * pages and of the document itself. Ids of drawings are numbered from `firstDrawing`.
 */
export function cleanMargin(
  root: Tree,
  pictureOf: PictureOf,
  report: (problem: TemplateProblem) => void,
  firstDrawing: number,
): Tree {
  bindTitles(root);
  let drawing = firstDrawing;
  const clean = (tree: Tree): readonly (Tree | string)[] => {
    const { name, attributes, children } = tree;
    if (OBJECTS.has(name)) {
      report('objects');
      return [];
    }
    // Inserted words stay; the mark of an inserted paragraph has none.
    if (name === 'w:ins') return children;
    if (DROPPED.has(name)) return [];
    if (name === 'mc:AlternateContent' && !isUnderstood(tree))
      return childOf(tree, 'mc:Fallback')?.children ?? [];
    if (UNWRAPPED.has(name)) {
      if (name === 'w:hyperlink' && attributes.has('r:id')) report('outside');
      return children;
    }
    if (name === 'w:fldSimple' && !isHarmless(attributes.get('w:instr') ?? '')) return children;
    const linked = attributes.get('r:link') ?? attributes.get('r:href');
    if (linked !== undefined) report('outside');
    const relation =
      attributes.get('r:embed') ?? (name === 'v:imagedata' ? attributes.get('r:id') : undefined);
    for (const key of [...attributes.keys()]) if (key.startsWith('r:')) attributes.delete(key);
    for (const key of ['href', 'o:href', 'src']) attributes.delete(key);
    if (relation !== undefined) {
      const known = pictureOf(relation);
      if (known === null) return [];
      attributes.set(name === 'v:imagedata' ? 'r:id' : 'r:embed', known);
    } else if (name === 'a:blip' || name === 'v:imagedata') return [];
    if (name === 'wp:docPr') {
      attributes.set('id', String(drawing));
      drawing += 1;
    }
    // A picture without its image, a drawing without what it draws, say nothing.
    if (name === 'pic:blipFill' && !childOf(tree, 'a:blip')) return [];
    if (name === 'pic:pic' && !childOf(tree, 'pic:blipFill')) return [];
    if (name === 'a:graphicData' && children.length === 0) return [];
    if (name === 'a:graphic' && children.length === 0) return [];
    if ((name === 'wp:inline' || name === 'wp:anchor') && !childOf(tree, 'a:graphic')) return [];
    if (
      (name === 'w:drawing' || name === 'w:pict' || name === 'mc:AlternateContent') &&
      children.length === 0
    )
      return [];
    return [tree];
  };
  const [cleaned] = replaced(root, clean);
  if (typeof cleaned !== 'object') throw new TypeError('no header');
  const runs: Tree[] = [];
  visit(cleaned, (tree) => tree.name === 'w:r' && runs.push(tree));
  cleanFields(runs);
  if (!elementsOf(cleaned).some(({ name }) => name === 'w:p' || name === 'w:tbl'))
    cleaned.children.push({ name: 'w:p', attributes: new Map(), children: [] });
  return inOrder(cleaned);
}

const BOUND: readonly (readonly [RegExp, string])[] = [
  [/:title\[/i, SHOWN.title],
  [/:subject\[/i, SHOWN.subtitle],
  [/:creator\[/i, SHOWN.authors],
];

/** Places that a template fills with the title of the document show it. */
function bindTitles(root: Tree): void {
  visit(root, (tree) => {
    if (tree.name !== 'w:sdt') return;
    const path = childOf(tree, 'w:sdtPr', 'w:dataBinding')?.attributes.get('w:xpath') ?? '';
    const shown = BOUND.find(([pattern]) => pattern.test(path))?.[1];
    const content = childOf(tree, 'w:sdtContent');
    if (shown === undefined || !content) return;
    const runs: Tree[] = [];
    visit(content, (inner) => inner.name === 'w:r' && runs.push(inner));
    showing(runs, shown);
  });
}

/** Whether each choice asks only for what is kept. */
function isUnderstood(tree: Tree): boolean {
  const choices = elementsOf(tree).filter(({ name }) => name === 'mc:Choice');
  const asked = choices.flatMap(({ attributes }) => (attributes.get('Requires') ?? '').split(' '));
  return choices.length > 0 && asked.every((prefix) => Object.hasOwn(NAMESPACES, prefix));
}
