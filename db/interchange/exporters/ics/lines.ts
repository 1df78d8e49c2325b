/** The longest line of a calendar, in octets of UTF-8, its line break not counted (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

const encoder = new TextEncoder();

/** Text as a value of a calendar (RFC 5545, 3.3.11); control characters have no place in one. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A line cut into lines of at most 75 octets, the next ones begun with a space, never inside a character. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** The lines of a calendar as its file. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
