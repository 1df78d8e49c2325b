/** The words found in a value of any form, a line for each text that stands apart; for documents nothing else can read. */
export function wordsOf(value: unknown, depth = 0): string {
  if (depth > 200 || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, depth + 1)).join('');
  const { text, label, children, root } = value as {
    text?: unknown;
    label?: unknown;
    children?: unknown;
    root?: unknown;
  };
  if (root !== undefined) return wordsOf(root, depth + 1).trim();
  const words = [text, label].find((one) => typeof one === 'string') as string | undefined;
  if (!Array.isArray(children)) return words ?? '';
  const inner = wordsOf(children, depth + 1);
  return inner === '' || inner.endsWith('\n') ? inner : `${inner}\n`;
}
