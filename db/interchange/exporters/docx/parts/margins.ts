import { field, run, TAB } from '../fields.ts';
import { TEXT_PART, XML_HEAD } from '../package/xml.ts';
import { paragraph, type Writing } from '../writing.ts';

/** What stands above each page: the title, and what the document is. */
export function headerXml(title: string, said: string, writing: Writing): string {
  const words = run(title) + (said === '' ? '' : TAB + run(said));
  return `${XML_HEAD}<w:hdr ${TEXT_PART}>${paragraph(writing, 'header', words)}</w:hdr>`;
}

/** What stands below each page: its number and how many there are; its title when nothing stands above. */
export function footerXml(title: string, writing: Writing): string {
  const page = field('PAGE', run('1')) + run(' / ') + field('NUMPAGES', run('1'));
  return `${XML_HEAD}<w:ftr ${TEXT_PART}>${paragraph(writing, 'footer', run(title) + TAB + page)}</w:ftr>`;
}
