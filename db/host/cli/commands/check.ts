import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, isSet } from '../options.ts';
import { misuse } from '../usage-error.ts';

/** `vigie check`: exit code 5 when something is wrong. */
export const check: Command = async (call) => {
  if (isSet(call, 'repair')) misuse((texts) => texts.repairLater);
  const { ok, problems } = await withHost(resolvePath(call.io, argument(call, 0)), (client) =>
    client.archive.check(),
  );
  return {
    json: { ok, problems },
    text: ok
      ? call.texts.healthy
      : [
          ...problems.map(({ kind, id, message }) => `${kind} ${id}: ${message}`),
          call.texts.problems(problems.length),
        ].join('\n'),
    exitCode: ok ? 0 : 5,
  };
};
