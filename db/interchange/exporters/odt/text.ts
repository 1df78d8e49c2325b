import { escapeMarkup } from '../html/escape.ts';

/**
 * Words as content of an ODF paragraph (OASIS OpenDocument 1.3, part 3, §6.1.2): readers fold spaces into one and drop those
 * at the ends, so all but the first of a run, and each at an end, are said by an element; so are tabs and line breaks.
 */
export function odfText(text: string): string {
  return escapeMarkup(text)
    .replace(/\r\n?/g, '\n')
    .replace(/^ +| +$|(?<= ) +|(?<=[\n\t]) +| +(?=[\n\t])/g, (spaces) =>
      spaces.length === 1 ? '<text:s/>' : `<text:s text:c="${spaces.length}"/>`,
    )
    .replace(/\t/g, '<text:tab/>')
    .replace(/\n/g, '<text:line-break/>');
}
