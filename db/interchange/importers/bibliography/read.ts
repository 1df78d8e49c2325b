import type { DataFormat } from '../formats.ts';
import type { ReadFile } from '../data/draft.ts';
import { REMARKS } from '../data/remarks.ts';
import { publicationOf } from './publication.ts';
import { readRis } from './ris.ts';
import { readCsl } from './csl.ts';
import type { ReadWorks } from './work.ts';

export type BibliographyFormat = Extract<DataFormat, 'bibtex' | 'ris' | 'csl-json'>;

/** The publications of one file of references. */
export async function readBibliography(
  name: string,
  format: BibliographyFormat,
  text: string,
): Promise<ReadFile> {
  const { works, failed, remarks, unknown } = await readWorks(format, text);
  const drafts = works.map((work) => publicationOf(work));
  const untitled = works.filter((_, index) => drafts[index] === null);
  return {
    name,
    drafts: drafts.filter((draft) => draft !== null),
    failed: failed + untitled.length,
    remarks: [
      ...remarks,
      ...untitled.map(({ key }) => ({ place: key, message: REMARKS.noTitle() })),
      ...unknown.list().map(({ name: field, count, place, value }) => ({
        place: count === 1 ? place : '',
        message: REMARKS.field(field, count, place, value),
      })),
    ],
  };
}

async function readWorks(format: BibliographyFormat, text: string): Promise<ReadWorks> {
  if (format === 'ris') return readRis(text);
  if (format === 'csl-json') return readCsl(text);
  // Half a megabyte of tables: only where there is BibTeX to read.
  return (await import('./biblatex.ts')).readBiblatex(text);
}
