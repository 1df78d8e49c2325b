import { text } from '../document/build.ts';
import { mapNodes } from '../document/map.ts';
import {
  TEXT_FORMAT,
  type AnyNode,
  type InlineNode,
  type NoteDocument,
  type TextNode,
} from '../document/types.ts';
import type { Locale } from '../locale.ts';
import { PLACEHOLDERS, placeholderOf, type PlaceholderName } from './placeholders.ts';

/** What stands for each placeholder; one that is not there has nothing to say. */
export type PlaceholderValues = Partial<Record<PlaceholderName, readonly InlineNode[]>>;
/** `unknown`: words between braces nobody knows, left as they are. `missing`: known ones without a value, marked in the text. */
export type FilledTemplate = { document: NoteDocument; unknown: string[]; missing: PlaceholderName[] };

const BRACES = /\{\{([^{}\n]{1,60})\}\}/gu;

/** A template with its placeholders replaced by values; the words around, and the look of each placeholder, stay. */
export function fillTemplate(
  template: NoteDocument,
  values: PlaceholderValues,
  locale: Locale,
): FilledTemplate {
  const unknown = new Set<string>();
  const missing = new Set<PlaceholderName>();
  const fillText = (node: TextNode): AnyNode | AnyNode[] => {
    const parts: AnyNode[] = [];
    let last = 0;
    for (const match of node.text.matchAll(BRACES)) {
      const name = placeholderOf(match[1]!);
      if (name === null) {
        unknown.add(match[1]!.trim());
        continue;
      }
      if (match.index > last) parts.push({ ...node, text: node.text.slice(last, match.index) });
      last = match.index + match[0].length;
      const value = values[name];
      if (value && value.length > 0) parts.push(...value.map((one) => inLookOf(node, one)));
      else {
        missing.add(name);
        const { words } = PLACEHOLDERS.find((one) => one.name === name)!;
        const gap = locale === 'fr' ? `${words.fr} à compléter` : `${words.en} to fill in`;
        parts.push(text(gap, node.format | TEXT_FORMAT.highlight));
      }
    }
    if (last === 0) return node;
    if (last < node.text.length) parts.push({ ...node, text: node.text.slice(last) });
    return parts;
  };
  const document = mapNodes(template, (node) => (node.type === 'text' ? fillText(node) : node));
  return { document, unknown: [...unknown], missing: [...missing] };
}

function inLookOf(node: TextNode, value: InlineNode): InlineNode {
  return value.type === 'text' ? { ...value, format: value.format | node.format } : value;
}
