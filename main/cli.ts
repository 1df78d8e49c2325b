import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiled code is kept beside what it was compiled from: the second start takes half the time of the first.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'vigie'));

const { runCli } = await import('#db/host/cli/run.ts');
const { callerFolder } = await import('#db/host/cli/io.ts');

// A reader that leaves (`vigie list … | head`) ends the command, it does not break it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 3);
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: callerFolder(process.env, process.cwd()),
  interfaceFolder: async (say) => (await import('./launch/interface.ts')).builtInterface(say),
  openBrowser: (url) => void import('./launch/browser.ts').then(({ openBrowser }) => openBrowser(url)),
});
