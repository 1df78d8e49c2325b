import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, isSet, textOption } from '../options.ts';
import { misuse } from '../usage-error.ts';

const HERE = ['auto', 'md', 'markdown', 'txt'];
const LATER = ['docx', 'html', 'csv', 'xlsx', 'bibtex', 'ris', 'csl-json', 'vigie'];

/** `vigie import`: Markdown and text files, and folders of them. */
export const importFiles: Command = async (call) => {
  const format = textOption(call, 'format') ?? 'auto';
  if (LATER.includes(format)) misuse((texts) => texts.importFormatLater(format));
  if (!HERE.includes(format)) misuse((texts) => texts.badFormat(format, HERE));
  const dryRun = isSet(call, 'dry-run');
  const paths = call.positionals.slice(1).map((path) => resolvePath(call.io, path));
  const report = await withHost(resolvePath(call.io, argument(call, 0)), (client) =>
    client.imports.markdown({ paths, dryRun }),
  );
  for (const { file, message } of report.problems) call.say(`${file}: ${message}`);
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
