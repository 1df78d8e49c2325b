import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'vigie'));

const { VigieError } = await import('#db/domain/errors.ts');
const { sentenceOf } = await import('#db/domain/sentences.ts');
const { callerFolder } = await import('#db/host/cli/io.ts');
const { hasDisplay, openBrowser } = await import('./browser.ts');
const { defaultArchiveFolder } = await import('./data-folder.ts');
const { electronProgram, fetchElectron, runElectron } = await import('./electron.ts');
const { builtInterface, PROGRAM_FOLDER } = await import('./interface.ts');

/** Without any page open for this long, in ms, nobody is there. */
const IDLE_AFTER = 30 * 60_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ended = new AbortController();
// The first signal ends things cleanly, a second one at once.
process.once('SIGINT', () => ended.abort());
process.once('SIGTERM', () => ended.abort());

/** The desktop, when it can be had here; true when it ran. */
async function desktop(): Promise<boolean> {
  const folder = join(PROGRAM_FOLDER, 'node_modules', 'electron');
  let program = electronProgram(folder);
  if (program === null) {
    say('Electron n’est pas encore sur cette machine : Vigie essaie de l’obtenir, vingt secondes au plus…');
    program = await fetchElectron(folder, ended.signal);
  }
  if (ended.signal.aborted) return true;
  if (program === null) {
    say('Electron n’a pas pu être obtenu : Vigie s’ouvre dans le navigateur de cette machine.');
    return false;
  }
  const code = await runElectron(program, PROGRAM_FOLDER, ended.signal);
  if (code !== null) {
    process.exitCode = code;
    return true;
  }
  say('Electron ne peut pas ouvrir de fenêtre ici : Vigie s’ouvre dans le navigateur de cette machine.');
  return false;
}

/** The same interface over the loopback host, until the person ends it or nobody is there any more. */
async function browser(interfaceFolder: string): Promise<void> {
  const { openOrCreateArchive } = await import('./open-or-create.ts');
  const { createHost } = await import('#db/host/create-host.ts');
  const { serveHttp } = await import('#db/host/http/serve-http.ts');
  const { careFor } = await import('#db/archive/care.ts');
  const folder = defaultArchiveFolder();
  const host = createHost(await openOrCreateArchive(folder), { care: careFor });
  try {
    const idle = (): void => {
      say('Plus aucune page n’est ouverte : Vigie se ferme.');
      ended.abort();
    };
    const loopback = await serveHttp(host, { files: interfaceFolder, idleAfter: IDLE_AFTER, onIdle: idle });
    const url = loopback.link();
    say(`Archive : ${folder}`);
    say(`Vigie : ${url}`);
    openBrowser(url);
    say('Cette adresse sert une fois, pendant une minute. Ctrl+C ferme Vigie.');
    const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null;
    if (lines) say('Entrée donne une nouvelle adresse.');
    lines?.on('line', () => say(`Vigie : ${loopback.link()}`));
    // In the terminal, readline takes Ctrl+C for itself.
    lines?.on('SIGINT', () => ended.abort());
    if (!ended.signal.aborted)
      await new Promise((done) => ended.signal.addEventListener('abort', done, { once: true }));
    lines?.close();
    await loopback.close();
  } finally {
    await host.close();
  }
  say('Vigie est fermée.');
}

/** `npm start [-- ARCHIVE] [--browser]`. */
async function start(args: readonly string[]): Promise<void> {
  const archive = args.find((arg) => !arg.startsWith('--'));
  if (archive !== undefined)
    process.env['VIGIE_ARCHIVE'] = resolve(callerFolder(process.env, process.cwd()), archive);
  const interfaceFolder = await builtInterface(say);
  if (ended.signal.aborted) return;
  if (hasDisplay() && !args.includes('--browser') && (await desktop())) return;
  await browser(interfaceFolder);
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `${error instanceof VigieError ? sentenceOf(error.data, 'fr') : error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = error instanceof VigieError ? 3 : 1;
}
