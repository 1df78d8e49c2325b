import { stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { EXPORT_FORMATS, type ExportSelection } from '#preload/contract/interchange.ts';
import type { VigieClient } from '#preload/contract/index.ts';
import { fail } from '../../../domain/errors.ts';
import type { Call, Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, isSet, requiredText, textList, textOption } from '../options.ts';
import { misuse } from '../usage-error.ts';
import { writeWhole, writeWholeFolder } from '../whole-file.ts';

/** Of the whole archive: the codes in use, and everything it holds. */
const WHOLE = ['qdc', 'vigie'] as const;
const FORMATS = [...EXPORT_FORMATS, ...WHOLE] as const;
type Format = (typeof FORMATS)[number];

/** `vigie export`: one document, written whole or not at all. */
export const exportRecords: Command = async (call) => {
  const format = formatOf(requiredText(call, 'format'));
  const path = resolvePath(call.io, requiredText(call, 'output'));
  const force = isSet(call, 'force');
  const wanted = wantedRecords(call);
  if (WHOLE.some((one) => one === format) && !('all' in wanted)) misuse((texts) => texts.wholeOnly(format));
  // Said before any work: what is there is not replaced.
  if (!force && (await stat(path).catch(() => null))?.isFile()) fail({ kind: 'file-exists', path });

  const document = await withHost(resolvePath(call.io, argument(call, 0)), async (client) =>
    documentOf(client, call, format, wanted),
  );
  const content = new Uint8Array(await document.content.arrayBuffer());
  const zipped = document.fileName.endsWith('.zip') && !path.endsWith('.zip');
  if (zipped && path.endsWith('.md')) misuse((texts) => texts.severalNotesOneFile(path));
  const bytes = zipped ? await writeUnzipped(path, content) : content.length;
  if (!zipped) await writeWhole(path, content, { force });
  return {
    json: { file: path, records: document.records, bytes },
    text: call.texts.exported(path, document.records),
  };
};

function formatOf(format: string): Format {
  const known = FORMATS.find((one) => one === format);
  if (known) return known;
  return misuse((texts) => texts.badFormat(format, FORMATS));
}

async function documentOf(client: VigieClient, { locale }: Call, format: Format, wanted: Wanted) {
  if (format === 'vigie') return client.exports.archive({ locale });
  if (format === 'qdc') {
    const { codes } = await client.excerpts.codes();
    return { ...(await client.excerpts.export({ format, locale })), records: codes.length };
  }
  return client.exports.create({ selection: await selectionOf(client, wanted), format, locale });
}

type Wanted = { ids: readonly string[] } | { query: string } | { report: string } | { all: true };

/** What is asked for, in exactly one way. `--record A B` takes the words that follow as records too. */
function wantedRecords(call: Call): Wanted {
  const records = textList(call, 'record');
  const others = call.positionals.slice(1);
  const query = textOption(call, 'query');
  const report = textOption(call, 'report');
  const wanted: Wanted[] = [
    ...(records.length > 0 ? [{ ids: [...records, ...others] }] : []),
    ...(query !== undefined ? [{ query }] : []),
    ...(report !== undefined ? [{ report }] : []),
    ...(isSet(call, 'all') ? [{ all: true } as const] : []),
  ];
  const [only, ...more] = wanted;
  if (only === undefined || more.length > 0) return misuse((texts) => texts.oneSelection);
  if (records.length === 0 && others.length > 0) return misuse((texts) => texts.form('export'));
  return only;
}

async function selectionOf(client: VigieClient, wanted: Wanted): Promise<ExportSelection> {
  if ('query' in wanted) return { query: wanted.query };
  if ('all' in wanted) return { all: true };
  if ('report' in wanted) {
    const report = await client.records.get({ id: wanted.report });
    if (report.kind !== 'rapport') fail({ kind: 'not-found', what: 'record', id: wanted.report });
    return { report: report.id };
  }
  const records: string[] = [];
  for (const id of wanted.ids) records.push((await client.records.get({ id })).id);
  return { records: [...new Set(records)] };
}

/** The files of our own archive of files, as a folder; gives how many bytes they are. */
async function writeUnzipped(path: string, content: Uint8Array): Promise<number> {
  const files = new Map(Object.entries(unzipSync(content)).filter(([name]) => !name.endsWith('/')));
  await writeWholeFolder(path, files);
  return [...files.values()].reduce((sum, file) => sum + file.length, 0);
}
