import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { cslDate } from './dates.ts';
import { worksOf, type BibliographicWork } from './works.ts';

/**
 * The publications as CSL-JSON (schema 1.0.2), what Zotero, Pandoc and citation processors read. The date as the archive has
 * it, in EDTF, is under `custom`, where the schema lets a program keep its own.
 */
export function exportCsl(gathered: Gathered): ExportedFile {
  const items = worksOf(gathered).map((work) => itemOf(work, gathered.locale));
  return {
    fileName: fileNameOf(gathered.title, 'json'),
    mediaType: 'application/vnd.citationstyles.csl+json',
    content: new TextEncoder().encode(`${JSON.stringify(items, null, 2)}\n`),
  };
}

function itemOf(work: BibliographicWork, language: string) {
  const issued = work.date && cslDate(work.date.edtf);
  return {
    id: work.key,
    type: work.type.csl,
    title: work.title,
    ...(work.authors.length > 0 && { author: work.authors }),
    ...(issued && { issued }),
    ...(work.publisher !== '' && { publisher: work.publisher }),
    ...(work.pages !== null && { 'number-of-pages': work.pages }),
    ...(work.url !== '' && { URL: work.url }),
    ...(work.genre !== '' && { genre: work.genre }),
    ...(work.abstract !== '' && { abstract: work.abstract }),
    ...(work.keywords.length > 0 && { keyword: work.keywords.join(', ') }),
    ...(work.note !== '' && { note: work.note }),
    language,
    custom: { vigie: work.id, ...(work.date && { edtf: work.date.edtf }) },
  };
}
