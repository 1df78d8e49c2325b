import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/**
 * One file out of a program and all it imports, so that a process starts in a tenth of the time: with hundreds of
 * starts it is the difference between a minute and ten. Lies under node_modules, where the native module is found.
 */
export async function bundled(
  program: string,
): Promise<{ file: string; environment: Record<string, string> }> {
  const caches = join(root, 'node_modules/.cache');
  mkdirSync(caches, { recursive: true });
  const outDir = mkdtempSync(join(caches, 'vigie-safety-'));
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: program,
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        // Exporters are large and loaded only by calls that these programs never make.
        external: [/\/interchange\//],
        output: { codeSplitting: false, entryFileNames: 'program.mjs' },
      },
    },
  });
  return { file: join(outDir, 'program.mjs'), environment: { NODE_COMPILE_CACHE: join(outDir, 'compiled') } };
}
