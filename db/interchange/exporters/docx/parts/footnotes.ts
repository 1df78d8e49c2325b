import { run } from '../fields.ts';
import { TEXT_PART, XML_HEAD } from '../package/xml.ts';
import { runs } from '../runs.ts';
import { paragraph, type Writing } from '../writing.ts';

/** The footnotes and the lines that part them from the text. */
export function footnotesXml(writing: Writing): string {
  const { footnoteCall } = writing.house.styles;
  const mark = `<w:r><w:rPr><w:rStyle w:val="${footnoteCall}"/></w:rPr><w:footnoteRef/></w:r>`;
  const notes = writing.footnotes.map((content, at) => {
    const words = mark + run('\u00a0') + runs(content, writing);
    return `<w:footnote w:id="${at + 1}">${paragraph(writing, 'footnoteText', words)}</w:footnote>`;
  });
  return `${XML_HEAD}<w:footnotes ${TEXT_PART}>${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}${notes.join('')}</w:footnotes>`;
}

const separator = (id: number, name: 'separator' | 'continuationSeparator'): string =>
  `<w:footnote w:type="${name}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${name}/></w:r></w:p></w:footnote>`;
