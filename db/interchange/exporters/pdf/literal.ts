const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
};

/**
 * A text as a string of Typst code, the only form in which anything a person wrote enters the source: between its quotes
 * nothing is code, and only a backslash and a quote would end or change it (Typst reference, « String »). Characters that
 * no document can show are left out.
 */
export function literal(text: string): string {
  const plain = text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
  return `"${plain.replace(/[\\"\n\t]/g, (sign) => NAMED[sign]!)}"`;
}
