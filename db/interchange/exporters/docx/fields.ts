import { escapeMarkup } from '../html/escape.ts';

/** Words as a run; `look` is the inside of its `w:rPr`. */
export function run(text: string, look = ''): string {
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
}

export const TAB = '<w:r><w:tab/></w:r>';

/**
 * A field with the words it shows until a word processor makes them again (ECMA-376-1 §17.16.18). `dirty` asks for that when
 * the document is opened.
 */
export function field(instruction: string, shown: string, dirty = false): string {
  return `${fieldStart(instruction, dirty)}${shown}${FIELD_END}`;
}

/** The beginning of a field whose words follow, in this paragraph and the next ones, until FIELD_END. */
export function fieldStart(instruction: string, dirty = false): string {
  const begin = `<w:r><w:fldChar w:fldCharType="begin"${dirty ? ' w:dirty="true"' : ''}/></w:r>`;
  return `${begin}<w:r><w:instrText xml:space="preserve"> ${escapeMarkup(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

export const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
