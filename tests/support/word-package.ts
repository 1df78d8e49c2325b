import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { CHILD_ORDER } from '#db/interchange/exporters/docx/package/order.ts';

export type Element = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
};

/** A part as a tree of elements by their prefixed names; an error when it is not well-formed, with its namespaces. */
export function elementOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element: Element = { name, attributes: values, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

export function* allOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* allOf(child);
}

/** The parts of a Word document, as text. */
export function wordParts(content: Uint8Array): { names: string[]; xml: (name: string) => string } {
  const files = unzipSync(content);
  return { names: Object.keys(files), xml: (name) => strFromU8(files[name]!) };
}

/**
 * What of a Word document is against the rules of its format (ECMA-376 parts 1 and 2), where word processors repair or refuse:
 * kinds of content, relations that lead nowhere, ids used twice or never defined, the order of elements, cells without a
 * paragraph, grids that do not add up, fields without an end.
 */
export function wordFaults(content: Uint8Array): string[] {
  const { names, xml } = wordParts(content);
  const faults: string[] = [];
  const parts = new Map(
    names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => [name, elementOf(xml(name))]),
  );
  const part = (name: string): Element[] => [...(parts.has(name) ? allOf(parts.get(name)!) : [])];
  faults.push(...typeFaults(names, part('[Content_Types].xml')));
  for (const [name, root] of parts) {
    if (name.endsWith('.rels')) faults.push(...relationFaults(name, root, names));
    else if (name.startsWith('word/')) {
      faults.push(...referenceFaults(name, root, parts));
      faults.push(
        ...[...allOf(root)].flatMap((element) => orderFaults(element).map((fault) => `${name}: ${fault}`)),
      );
    }
  }
  const styles = part('word/styles.xml').filter(({ name }) => name === 'w:style');
  const styleIds = styles.map(({ attributes }) => attributes['w:styleId'] ?? '');
  faults.push(...twice('style', styleIds));
  for (const [type, role] of [
    ['w:pStyle', 'paragraph'],
    ['w:rStyle', 'character'],
    ['w:tblStyle', 'table'],
  ] as const) {
    const known = new Set(
      styles
        .filter(({ attributes }) => attributes['w:type'] === role)
        .map(({ attributes }) => attributes['w:styleId']),
    );
    for (const [name, root] of parts)
      for (const element of allOf(root))
        if (element.name === type && !known.has(element.attributes['w:val']))
          faults.push(`${name}: ${type} ${element.attributes['w:val']} is no ${role} style`);
  }
  for (const style of styles)
    for (const child of style.children)
      if (
        ['w:basedOn', 'w:next', 'w:link'].includes(child.name) &&
        !styleIds.includes(child.attributes['w:val'] ?? '')
      )
        faults.push(
          `style ${style.attributes['w:styleId']}: ${child.name} ${child.attributes['w:val']} is no style`,
        );
  const lists = part('word/numbering.xml').filter(({ name }) => name === 'w:num');
  const definitions = part('word/numbering.xml').filter(({ name }) => name === 'w:abstractNum');
  faults.push(
    ...twice(
      'list',
      lists.map(({ attributes }) => attributes['w:numId'] ?? ''),
    ),
  );
  const definitionIds = new Set(definitions.map(({ attributes }) => attributes['w:abstractNumId']));
  for (const list of lists)
    if (!definitionIds.has(list.children[0]?.attributes['w:val']))
      faults.push('a list without its definition');
  const listIds = new Set(['0', ...lists.map(({ attributes }) => attributes['w:numId'])]);
  const body = part('word/document.xml');
  const texts = [...parts].filter(([name]) =>
    /^word\/(document|footnotes|header\d*|footer\d*)\.xml$/.test(name),
  );
  const everywhere = texts.flatMap(([, root]) => [...allOf(root)]);
  for (const { name, attributes } of [...everywhere, ...part('word/styles.xml')])
    if (name === 'w:numId' && !listIds.has(attributes['w:val']))
      faults.push(`list ${attributes['w:val']} is not defined`);
  const starts = everywhere.filter(({ name }) => name === 'w:bookmarkStart');
  const marks = starts.map(({ attributes }) => attributes['w:name'] ?? '');
  faults.push(
    ...twice(
      'bookmark',
      marks.map((mark) => mark.toLowerCase()),
    ),
  );
  faults.push(
    ...twice(
      'bookmark id',
      starts.map(({ attributes }) => attributes['w:id'] ?? ''),
    ),
  );
  for (const mark of marks)
    if (!/^[A-Za-z_]\w{0,39}$/.test(mark)) faults.push(`bookmark « ${mark} » is no name`);
  const ends = everywhere
    .filter(({ name }) => name === 'w:bookmarkEnd')
    .map(({ attributes }) => attributes['w:id']);
  if (
    ends.sort().join() !==
    starts
      .map(({ attributes }) => attributes['w:id'])
      .sort()
      .join()
  )
    faults.push('bookmarks that do not end');
  const known = new Set(marks);
  for (const { name, attributes, text } of everywhere) {
    const anchor = name === 'w:hyperlink' ? attributes['w:anchor'] : undefined;
    const asked = name === 'w:instrText' ? /^ (?:REF|PAGEREF) (\S+)/.exec(text)?.[1] : undefined;
    for (const mark of [anchor, asked])
      if (mark !== undefined && !known.has(mark)) faults.push(`no bookmark ${mark}`);
  }
  faults.push(
    ...twice(
      'drawing',
      everywhere.filter(({ name }) => name === 'wp:docPr').map(({ attributes }) => attributes['id'] ?? ''),
    ),
  );
  const notes = part('word/footnotes.xml').filter(({ name }) => name === 'w:footnote');
  const noteIds = notes.map(({ attributes }) => attributes['w:id'] ?? '');
  faults.push(...twice('footnote', noteIds));
  const calls = body
    .filter(({ name }) => name === 'w:footnoteReference')
    .map(({ attributes }) => attributes['w:id'] ?? '');
  faults.push(...twice('call', calls));
  for (const call of calls) if (!noteIds.includes(call)) faults.push(`no footnote ${call}`);
  for (const [name, root] of texts) faults.push(...fieldFaults(name, root));
  return faults;
}

function typeFaults(names: readonly string[], elements: readonly Element[]): string[] {
  const defaults = new Set(
    elements.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']),
  );
  const overrides = elements
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  return [
    ...twice('type', overrides),
    ...overrides
      .filter((name) => !names.includes(name))
      .map((name) => `a type for ${name}, which is not there`),
    ...names
      .filter((name) => name !== '[Content_Types].xml')
      .filter((name) => !overrides.includes(name) && !defaults.has(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `no type for ${name}`),
    ...(names[0] === '[Content_Types].xml' ? [] : ['the types do not come first']),
  ];
}

function relationFaults(name: string, root: Element, names: readonly string[]): string[] {
  const base = name.replace(/_rels\/[^/]*$/, '');
  const ids = root.children.map(({ attributes }) => attributes['Id'] ?? '');
  return [
    ...twice(`${name}: relation`, ids),
    ...root.children
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => base + (attributes['Target'] ?? ''))
      .filter((target) => !names.includes(target))
      .map((target) => `${name}: ${target} is not there`),
    ...root.children
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .filter(({ attributes }) => !/^(https?|mailto):/.test(attributes['Target'] ?? ''))
      .map(({ attributes }) => `${name}: ${attributes['Target']} is no address`),
  ];
}

/** Relations a part uses without having them. */
function referenceFaults(name: string, root: Element, parts: ReadonlyMap<string, Element>): string[] {
  const path = name.replace(/([^/]+)$/, '_rels/$1.rels');
  const ids = new Set(parts.get(path)?.children.map(({ attributes }) => attributes['Id']));
  return [...allOf(root)].flatMap(({ attributes }) =>
    Object.entries(attributes)
      .filter(([key, value]) => /^r:(id|embed|link)$/.test(key) && !ids.has(value))
      .map(([key, value]) => `${name}: ${key} ${value} is no relation`),
  );
}

function orderFaults({ name, children }: Element): string[] {
  const faults: string[] = [];
  const order = CHILD_ORDER[name];
  if (order) {
    const places = children.map((child) => order.indexOf(child.name));
    for (const [at, place] of places.entries()) {
      if (place < 0) faults.push(`${name} holds ${children[at]!.name}`);
      if (at > 0 && place < places[at - 1]!) faults.push(`${name}: ${children[at]!.name} comes too late`);
    }
  }
  if (name === 'w:tc' && children.at(-1)?.name !== 'w:p')
    faults.push('a cell that does not end in a paragraph');
  if (name === 'w:tbl') {
    const columns = children.find((child) => child.name === 'w:tblGrid')?.children.length;
    for (const row of children.filter((child) => child.name === 'w:tr')) {
      const cells = row.children.filter((child) => child.name === 'w:tc');
      const spans = cells.map((cell) =>
        [...allOf(cell.children[0]!)].find((child) => child.name === 'w:gridSpan'),
      );
      const wide = spans.reduce((sum, span) => sum + Number(span?.attributes['w:val'] ?? 1), 0);
      if (wide !== columns) faults.push(`a row of ${wide} columns in a table of ${columns}`);
    }
  }
  if (
    (name === 'w:body' || name === 'w:tc') &&
    children.some((child, at) => child.name === 'w:tbl' && children[at + 1]?.name === 'w:tbl')
  )
    faults.push('two tables that touch');
  return faults;
}

function fieldFaults(name: string, root: Element): string[] {
  let depth = 0;
  for (const { name: element, attributes } of allOf(root)) {
    if (element !== 'w:fldChar') continue;
    if (attributes['w:fldCharType'] === 'begin') depth += 1;
    if (attributes['w:fldCharType'] === 'end') depth -= 1;
    if (depth < 0) return [`${name}: a field that ends before it begins`];
  }
  return depth === 0 ? [] : [`${name}: a field that does not end`];
}

function twice(what: string, ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size).map((id) => `${what} ${id} is there twice`);
}
