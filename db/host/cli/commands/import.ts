import { own } from '../../../domain/own.ts';
import { existsSync, statSync } from 'node:fs';
import { IMPORTED_DOCUMENTS } from '#preload/contract/interchange.ts';
import { fail } from '../../../domain/errors.ts';
import { formatOfFile } from '../../../interchange/importers/documents/files.ts';
import { dataFilesOf } from '../../../interchange/importers/data/files.ts';
import { DATA_FORMATS } from '../../../interchange/importers/formats.ts';
import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, isSet, textOption } from '../options.ts';
import { misuse } from '../usage-error.ts';
import { asksForData, importData } from './import-data.ts';

type Documents = readonly (typeof IMPORTED_DOCUMENTS)[number][];
/** What each `--format` reads of the paths; `auto` knows files by what they hold. */
const FORMATS: Readonly<Record<string, Documents>> = {
  auto: IMPORTED_DOCUMENTS,
  md: ['markdown', 'text'],
  markdown: ['markdown', 'text'],
  txt: ['text'],
  docx: ['docx'],
  html: ['html'],
  jex: ['joplin'],
};
/** Formats of data: files become records of other kinds, or the whole archive. */
const DATA: readonly string[] = DATA_FORMATS;

/**
 * `vigie import`: Markdown, text, Word and HTML files, exports of Joplin, and folders of them, as notes; bibliographies, tables and complete
 * exports as what they are.
 */
export const importFiles: Command = async (call) => {
  const format = textOption(call, 'format') ?? 'auto';
  const isData = DATA.includes(format);
  const formats = isData ? [] : own(FORMATS, format);
  if (!formats) return misuse((texts) => texts.badFormat(format, [...Object.keys(FORMATS), ...DATA]));
  const dryRun = isSet(call, 'dry-run');
  const paths = call.positionals.slice(1).map((path) => resolvePath(call.io, path));
  const [first] = paths;
  if (first !== undefined && paths.every((path) => isNoDocument(path)))
    fail({ kind: 'file-unreadable', path: first, detail: 'format' });
  const report = await withHost(resolvePath(call.io, argument(call, 0)), async (client) => {
    // A format that is asked for is one that the files have.
    const other = isData ? (dataFilesOf(paths) ?? []).find((one) => one.format !== format) : undefined;
    if (other) return fail({ kind: 'file-unreadable', path: other.path, detail: format });
    const data = format === 'auto' || isData ? await importData(call, client, paths) : null;
    if (data) return data;
    if (isData) return fail({ kind: 'file-unreadable', path: paths[0] ?? '', detail: format });
    if (asksForData(call)) return misuse((texts) => texts.form('import'));
    return client.imports.files({ paths, formats: [...formats], dryRun, locale: call.locale });
  });
  for (const { file, message } of report.problems) call.say(file === '' ? message : `${file}: ${message}`);
  const { texts } = call;
  const done = dryRun ? texts.wouldImport : texts.imported;
  return {
    json: report,
    text: [
      done(report.created, report.updated, report.skipped),
      texts.importLinks(report.links.resolved, report.links.unresolved, report.attachments),
    ].join('\n'),
  };
};

/** A file that is of no format an import reads. */
function isNoDocument(path: string): boolean {
  return existsSync(path) && statSync(path).isFile() && formatOfFile(path) === null;
}
