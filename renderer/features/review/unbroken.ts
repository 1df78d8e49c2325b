/**
 * A text in which no line begins with a sign that French keeps with the word before: typed with a plain space, it is shown
 * with one that does not break. Same length, so that places in the text stay true.
 */
export function unbroken(text: string): string {
  return text.replace(/ (?=[:;?!»%])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0');
}
