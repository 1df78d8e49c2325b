import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { cslDate } from './dates.ts';
import { worksOf, type BibliographicWork } from './works.ts';

/**
 * The publications as CSL-JSON (schema 1.0.2), what Zotero, Pandoc and citation processors read. The date as the archive has
 * it, in EDTF, is under `custom`, where the schema lets a program keep its own.
 */
export function exportCsl(gathered: Gathered): ExportedFile {
  const items = worksOf(gathered).map(itemOf);
  return {
    fileName: fileNameOf(gathered.title, 'json'),
    mediaType: 'application/vnd.citationstyles.csl+json',
    content: new TextEncoder().encode(`${JSON.stringify(items, null, 2)}\n`),
  };
}

/** A work as an item of CSL-JSON. */
export function itemOf(work: BibliographicWork) {
  const issued = work.date && cslDate(work.date.edtf);
  const accessed = work.accessed === null ? null : cslDate(work.accessed);
  return {
    id: work.key,
    type: work.type.csl,
    title: work.title,
    ...(work.authors.length > 0 && { author: work.authors }),
    ...(work.editors.length > 0 && { editor: work.editors }),
    ...(issued && { issued }),
    ...said('status', work.status),
    ...said('container-title', work.container),
    ...said('collection-title', work.series),
    ...said('volume', work.volume),
    ...said('issue', work.issue),
    ...said('page', work.pageRange),
    ...said('edition', work.edition),
    ...said('publisher', work.publisher),
    ...said('publisher-place', work.place),
    ...(work.pages !== null && { 'number-of-pages': work.pages }),
    ...said('DOI', work.doi),
    ...said('ISBN', work.isbn),
    ...said('ISSN', work.issn),
    ...said('URL', work.url),
    ...(accessed && { accessed }),
    ...said('genre', work.genre),
    ...said('abstract', work.abstract),
    ...(work.keywords.length > 0 && { keyword: work.keywords.join(', ') }),
    ...said('note', work.dateWords),
    ...said('annote', work.remarks),
    ...said('language', work.language),
    custom: {
      vigie: work.id,
      ...(work.date && { edtf: work.date.edtf }),
      ...(work.date?.wording && { wording: work.date.wording }),
      ...(work.accessed !== null && { accessed: work.accessed }),
    },
  };
}

const said = <Name extends string>(name: Name, text: string) =>
  (text === '' ? {} : { [name]: text }) as Partial<Record<Name, string>>;
