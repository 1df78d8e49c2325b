const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]{3,25}|(rgb|hsl)a?\([\d\s.,%/]{3,60}\)|var\(--[\w-]{1,60}\))$/i;
const SIZE = /^\d{1,3}(\.\d{1,3})?(px|pt|em|rem|%)$/i;

/** Declarations of a text's inline style that the archive keeps: nothing that fetches, moves or hides. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  color: COLOUR,
  'background-color': COLOUR,
  'font-size': SIZE,
};

/** A CSS colour in a plain form, or null. */
export function safeColour(value: string): string | null {
  return COLOUR.test(value) ? value : null;
}

/** The allowed declarations of an inline style, as they were written; '' when none is left. */
export function safeStyle(style: string): string {
  if (style === '') return '';
  const declarations = style.slice(0, 2000).split(';');
  const kept = declarations.filter((declaration) => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return declaration.trim() === '';
    const name = declaration.slice(0, colon).trim().toLowerCase();
    return Object.hasOwn(ALLOWED, name) && ALLOWED[name]!.test(declaration.slice(colon + 1).trim());
  });
  if (kept.length === declarations.length) return style;
  return kept
    .filter((declaration) => declaration.trim() !== '')
    .map((declaration) => `${declaration.trim()};`)
    .join(' ');
}
