import type { reports } from '#preload/contract/reports.ts';
import type { Handlers } from '../connection/handlers.ts';
import { checkReport } from './check/check.ts';
import { refOrNull } from './check/refs.ts';
import { addPieces, createReport, takeSources } from './commands.ts';
import { comparePiece } from './pieces/read.ts';
import { readPieces } from './pieces/shown.ts';
import { previewReport } from './preview.ts';
import { listReports } from './queries.ts';
import { readSettings, writeSettings } from './settings.ts';
import { importTemplate, listTemplates, removeTemplate } from './templates.ts';

/** The door of the reports. */
export const reportHandlers: Handlers<typeof reports> = {
  async create({ archive }, input) {
    const { value, changeSetId } = await archive.write('report.create', (context) =>
      createReport(context, input),
    );
    return { ...value, changeSetId };
  },
  list: ({ archive }) => listReports(archive.reader),
  settings: ({ archive }, { id }) => readSettings(archive.reader, id),
  async setSettings({ archive }, { id, settings }) {
    const { value, changeSetId } = await archive.write('report.settings', async (context) => {
      await writeSettings(context, id, settings);
      return context.changed;
    });
    return { changeSetId: value ? changeSetId : null };
  },
  async take({ archive }, { sources }) {
    const { value } = await archive.write('report.take', (context) => takeSources(context, sources));
    return value.map((taken, index) => ({ ...taken, source: sources[index]! }));
  },
  read: ({ archive, signal }, { report = '', ...input }) =>
    readPieces(archive.reader, { ...input, report }, signal),
  compare: ({ archive }, input) => comparePiece(archive.reader, input),
  async add({ archive }, input) {
    const { value, changeSetId } = await archive.write('report.add', (context) => addPieces(context, input));
    return { added: value, changeSetId };
  },
  async check({ archive }, { id }) {
    const findings = await checkReport(archive.reader, id);
    return Promise.all(
      findings.map(async ({ recordId, ...finding }) => ({
        ...finding,
        record: await refOrNull(archive.reader, recordId),
      })),
    );
  },
  preview: ({ archive, signal }, input) => previewReport(archive, input, signal),
  templates: ({ archive }) => listTemplates(archive.reader),
  async importTemplate({ archive }, { name, content, locale }) {
    return importTemplate(archive, { name, content: await content.bytes(), locale });
  },
  async removeTemplate({ archive }, { id }) {
    const { changeSetId } = await archive.write('template.remove', (context) => removeTemplate(context, id));
    return { changeSetId };
  },
};
