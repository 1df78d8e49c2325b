import { elementsOf, replaced, visit, type Tree } from './tree.ts';

/** A theme with nothing but its colours, fonts and plain effects: pictures of its grounds are files, extensions anything. */
export function cleanTheme(root: Tree): Tree | null {
  if (root.name !== 'a:theme') return null;
  const fill: Tree = {
    ...{ name: 'a:solidFill', attributes: new Map() },
    children: [{ name: 'a:schemeClr', attributes: new Map([['val', 'phClr']]), children: [] }],
  };
  const [theme] = replaced(root, (tree) => {
    if (tree.name === 'a:blipFill') return [fill];
    return ['a:extLst', 'a:objectDefaults', 'a:custClrLst'].includes(tree.name) ? [] : [tree];
  });
  if (typeof theme !== 'object' || !elementsOf(theme).some(({ name }) => name === 'a:themeElements'))
    return null;
  visit(theme, ({ attributes }) => {
    for (const key of [...attributes.keys()]) if (key.startsWith('r:')) attributes.delete(key);
  });
  return theme;
}
