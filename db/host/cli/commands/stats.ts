import { isKind } from '../../../domain/kinds.ts';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument } from '../options.ts';

/** `vigie stats`: how much of everything there is. Free records are counted apart only when there are any. */
export const stats: Command = async (call) => {
  const counts = await withHost(resolvePath(call.io, argument(call, 0)), (client) => client.archive.stats());
  const { libre, ...kinds } = counts.records;
  const records = libre > 0 ? { ...kinds, libre } : kinds;
  const { columns } = call.texts;
  const lines: [string, number][] = [
    ...Object.entries(records).map(([kind, count]): [string, number] => [
      isKind(kind) ? KIND_LABELS[kind].many[call.locale] : kind,
      count,
    ]),
    [columns.links, counts.links],
    [columns.mentions, counts.mentions],
    [columns.measures, counts.measures],
    [columns.attachments, counts.attachments],
    [columns.schemaVersion, counts.schemaVersion],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return {
    json: { ...counts, records },
    text: lines.map(([name, count]) => `${name.padEnd(width)}  ${String(count).padStart(7)}`).join('\n'),
  };
};
