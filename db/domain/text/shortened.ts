/** The start of a text, cut at a word, of at most `length` characters. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`.toWellFormed();
}

/** The first words of a text, on one line, of at most `length` characters; what is cut says so. */
export function openingOf(text: string, length: number): string {
  return shortened(text.replace(/\s+/gu, ' ').trim(), length);
}
