import { careFor } from '../../../archive/care.ts';
import type { Command } from '../command.ts';
import { LAUNCH_CODE_LIFE } from '../../http/secrets.ts';
import { serveHttp } from '../../http/serve-http.ts';
import { resolvePath } from '../io.ts';
import { withHost } from '../open-host.ts';
import { argument, isSet, numberOption } from '../options.ts';

/** Without any page open for this long, in ms, nobody is there. */
const IDLE_AFTER = 30 * 60_000;

/** `vigie serve`: until SIGINT, SIGTERM, or nobody is there any more. */
export const serve: Command = async (call) => {
  const folder = resolvePath(call.io, argument(call, 0));
  const port = numberOption(call, 'port', 0, 65_535);
  const files = await call.io.interfaceFolder((line) => call.say(line));
  await withHost(
    folder,
    async (_client, host) => {
      const ended = untilEnded();
      const loopback = await serveHttp(host, {
        files,
        port,
        idleAfter: IDLE_AFTER,
        onIdle: () => {
          call.say(call.texts.idle);
          ended.end();
        },
      });
      const tell = (): string => {
        const url = loopback.link();
        call.io.stdout.write(`${JSON.stringify({ url })}\n`);
        return url;
      };
      const url = tell();
      call.say(call.texts.serving(LAUNCH_CODE_LIFE / 1000));
      if (!isSet(call, 'no-open')) call.io.openBrowser(url);
      if (process.platform !== 'win32') process.on('SIGUSR2', tell);
      await ended.promise;
      process.off('SIGUSR2', tell);
      await loopback.close();
    },
    { care: careFor },
  );
  call.say(call.texts.stopped);
  return null;
};

/** Waits for the signals that ask a program to end, or for `end`. A second signal ends it at once, as usual. */
function untilEnded(): { promise: Promise<void>; end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGINT', resolve);
  process.once('SIGTERM', resolve);
  return { promise, end: resolve };
}
