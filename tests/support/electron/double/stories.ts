import { targets } from './chromium.ts';

type Question = { id: number; source: string; arg: unknown };

/** Lets the story that started this process evaluate functions in it, as Playwright does in Electron's main process. */
export async function listenForStories(double: string): Promise<void> {
  if (!process.send) return;
  const send = process.send.bind(process);
  const electron = (await import(double)) as object;
  process.on('message', ({ id, source, arg }: Question) => {
    const run = (0, eval)(`(${source})`) as (electron: object, arg: unknown) => unknown;
    Promise.resolve()
      .then(() => run(electron, arg))
      .then(
        (value) => send({ id, value }),
        (error: unknown) =>
          send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
  process.on('disconnect', () => {
    void targets.browser.then((browser) => {
      browser.end();
      process.exit(0);
    });
  });
  void targets.browser.then(({ address }) => send({ address }));
}
