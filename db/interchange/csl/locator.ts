/** What a locator is of, in the terms of CSL. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:pp?|pages?)\.?\s*(?=\d|[ivxlc]+\b)/i, 'page'],
  [/^(?:chap|ch|chapitre|chapter)\.?\s*(?=\S)/i, 'chapter'],
  [/^(?:fig|figure)\.?\s*(?=\S)/i, 'figure'],
  [/^(?:sect|section|sec)\.?\s*(?=\S)/i, 'section'],
  [/^§+\s*(?=\S)/, 'section'],
  [/^(?:vol|volume|t|tome)\.?\s*(?=\S)/i, 'volume'],
  [/^(?:n°|no|nº|numéro)\.?\s*(?=\d)/i, 'issue'],
];

/**
 * The place in a work as an author writes it (« p. 12-14 », « chap. 3 ») as a label and a locator of CSL; null when it is
 * neither, and must stand as it is written.
 */
export function readLocator(words: string): { label: string; locator: string } | null {
  const text = words.trim();
  if (/^\d[\d\s,;–-]*$/.test(text)) return { label: 'page', locator: text };
  for (const [form, label] of LABELS) {
    const found = form.exec(text);
    if (found) return { label, locator: text.slice(found[0].length) };
  }
  return null;
}
