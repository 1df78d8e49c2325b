import type { ExportFormat } from '#preload/contract/interchange.ts';
import type { ExportedFile, Gathered } from '../gathered.ts';
import { runExportWorker } from './background.ts';

/** Up to so many records an export is quicker made here than a thread is started; a report may have hundreds of pages. */
const MADE_HERE = 8;

/**
 * Makes the file of an export; a large one in a thread of its own, so that the host goes on answering.
 * @throws VigieError `cancelled` when the signal aborts
 */
export async function makeExport(
  format: ExportFormat,
  gathered: Gathered,
  signal: AbortSignal,
): Promise<ExportedFile> {
  if (format === 'pdf') return (await import('./pdf/service.ts')).pdfInWorker(gathered, signal);
  if (gathered.pieces.length > MADE_HERE || gathered.report)
    return runExportWorker({ format, gathered }, signal);
  return makeFile(format, gathered);
}

type Exporter = (gathered: Gathered) => ExportedFile | Promise<ExportedFile>;

/** Each is loaded when first asked for. */
const EXPORTERS: Readonly<Record<ExportFormat, () => Promise<Exporter>>> = {
  docx: async () => (await import('./docx/export.ts')).exportDocx,
  odt: async () => (await import('./odt/export.ts')).exportOdt,
  pdf: async () => (await import('./pdf/typeset.ts')).exportPdf,
  html: async () => (await import('./html/export.ts')).exportHtml,
  md: async () => (await import('./markdown/export.ts')).exportMarkdown,
  txt: async () => (await import('./text/export.ts')).exportText,
  csv: async () => (await import('./tables/csv.ts')).exportCsv,
  xlsx: async () => (await import('./tables/xlsx.ts')).exportXlsx,
  bibtex: async () => (await import('./bibliography/bibtex.ts')).exportBibtex,
  ris: async () => (await import('./bibliography/ris.ts')).exportRis,
  'csl-json': async () => (await import('./bibliography/csl.ts')).exportCsl,
  jsonld: async () => (await import('./jsonld/export.ts')).exportJsonld,
  skos: async () => (await import('./skos/export.ts')).exportSkos,
  ics: async () => (await import('./ics/export.ts')).exportIcs,
};

/** Makes the file in this thread. */
export async function makeFile(format: ExportFormat, gathered: Gathered): Promise<ExportedFile> {
  return (await EXPORTERS[format]())(gathered);
}
