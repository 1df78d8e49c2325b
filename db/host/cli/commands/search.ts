import type { CorrectionRead, Hit } from '#preload/contract/search.ts';
import { unknownOperatorSentence } from '../../../domain/query/unknown.ts';
import type { Command } from '../command.ts';
import { recordLine } from '../format.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, numberOption } from '../options.ts';
import { pages } from '../pages.ts';

const SHOWN_BY_DEFAULT = 20;

/** `vigie search`: what answers the one query language, best first. */
export const search: Command = async (call) => {
  const query = argument(call, 1);
  const limit = numberOption(call, 'limit', 1, 1_000_000) ?? SHOWN_BY_DEFAULT;
  const found: { total: number; correction: CorrectionRead | null } = { total: 0, correction: null };
  const hits = await withHost(resolvePath(call.io, argument(call, 0)), (client) =>
    pages<Hit>(limit, async (page) => {
      const answer = await client.search.query({ query, ...page });
      Object.assign(found, { total: answer.total, correction: answer.correction });
      return answer.hits;
    }),
  );
  const { total, correction } = found;
  const unknown = total === 0 || correction?.relaxed ? unknownOperatorSentence(query, call.locale) : null;
  if (unknown) call.say(unknown);
  return {
    json: {
      total,
      ...(correction && { correction }),
      hits: hits.map(({ id, code, kind, title, excerpt, score }) => ({
        id,
        code,
        kind,
        title,
        excerpt,
        score,
      })),
    },
    text:
      total === 0
        ? call.texts.nothingFound
        : [
            ...(correction
              ? [
                  correction.complete > 0
                    ? call.texts.completed(correction.complete)
                    : correction.relaxed
                      ? call.texts.relaxed(query)
                      : call.texts.corrected(query, correction.query),
                ]
              : []),
            ...hits.map((hit) => `${recordLine(hit)}${hit.excerpt === '' ? '' : `\n        ${hit.excerpt}`}`),
            call.texts.total(total),
          ].join('\n'),
  };
};
