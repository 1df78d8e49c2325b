import { foundIn } from '../../../domain/problems.ts';
import type { Command } from '../command.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, isSet } from '../options.ts';

/** `vigie check`: exit code 5 when something is wrong, with `--repair` when something still is. */
export const check: Command = async (call) => {
  const isRepair = isSet(call, 'repair');
  const report = await withHost(
    resolvePath(call.io, argument(call, 0)),
    async (client): Promise<Awaited<ReturnType<typeof client.archive.check>> & { repaired?: number }> =>
      isRepair ? client.archive.repair() : client.archive.check(),
  );
  const { ok, problems, repaired = 0 } = report;
  const lines = [
    ...(repaired > 0 ? [call.texts.repaired(repaired)] : []),
    ...problems.map((one) => `${one.kind} ${one.id}: ${foundIn(one, call.locale)}`),
    ok ? call.texts.healthy : call.texts.problems(problems.length),
    ...(isRepair && !ok ? [call.texts.notRepaired] : []),
  ];
  return {
    json: isRepair ? { ok, problems, repaired } : { ok, problems },
    text: lines.join('\n'),
    exitCode: ok ? 0 : 5,
  };
};
