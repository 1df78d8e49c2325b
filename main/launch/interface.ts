import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the program: where package.json is. */
export const PROGRAM_FOLDER = resolve(import.meta.dirname, '..', '..');

const SOURCES = ['db', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];
const BUILT = ['out/renderer/index.html', 'out/main/index.js', 'out/preload/index.cjs'];

/**
 * The folder of the built interface, built first when there is none or when it is older than what it is made of.
 *
 * @throws Error with the end of the builder's own words when it fails
 */
export async function builtInterface(say: (line: string) => void): Promise<string> {
  if (!isBuilt(PROGRAM_FOLDER)) {
    say('Vigie se prépare : la première fois prend une à deux minutes…');
    await build();
  }
  return join(PROGRAM_FOLDER, 'out', 'renderer');
}

/** True when every part is built after the last change of the sources. */
export function isBuilt(program: string): boolean {
  const built = BUILT.map((path) => join(program, path));
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  // Installed without its sources, there is nothing to build again.
  return !SOURCES.some((path) => existsSync(join(program, path)) && newerThan(join(program, path), oldest));
}

function newerThan(path: string, time: number): boolean {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs > time;
  return readdirSync(path, { withFileTypes: true }).some((entry) => newerThan(join(path, entry.name), time));
}

async function build(): Promise<void> {
  const builder = join(PROGRAM_FOLDER, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [builder, 'build'], { cwd: PROGRAM_FOLDER, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-4000);
    });
  }
  const code = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  if (code !== 0) throw new Error(`electron-vite build (${code}): ${words.trim()}`);
}
