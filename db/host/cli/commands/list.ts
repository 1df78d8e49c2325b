import { isKind, KINDS } from '../../../domain/kinds.ts';
import type { Command } from '../command.ts';
import { dateForPeople, recordLine } from '../format.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, numberOption, textOption } from '../options.ts';
import { pages } from '../pages.ts';
import { misuse } from '../usage-error.ts';

/** `vigie list`: records in the order of their codes, all of them unless `--limit`. */
export const list: Command = async (call) => {
  const kind = textOption(call, 'kind');
  if (kind !== undefined && !isKind(kind)) return misuse((texts) => texts.badKind(kind, KINDS));
  const query = textOption(call, 'query');
  const limit = numberOption(call, 'limit', 1, 10_000_000);
  const rows = await withHost(resolvePath(call.io, argument(call, 0)), (client) =>
    pages(limit, async (page) => {
      const answer = await client.records.list({
        sort: { by: 'code', direction: 'asc' },
        ...(kind && { kind }),
        ...(query !== undefined && { query }),
        ...page,
      });
      return answer.rows;
    }),
  );
  return {
    json: rows.map(({ id, code, kind: of, title, date, tags }) => ({
      id,
      code,
      kind: of,
      title,
      date,
      tags,
    })),
    text:
      rows.length === 0
        ? call.texts.nothingFound
        : rows.map((row) => recordLine(row, dateForPeople(row.date, call.locale))).join('\n'),
  };
};
