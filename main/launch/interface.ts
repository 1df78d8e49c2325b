import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the program: where package.json is. */
export const PROGRAM_FOLDER = resolve(import.meta.dirname, '..', '..');

const SOURCES = ['db', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];
const BUILT = ['out/renderer/index.html', 'out/main/index.js', 'out/preload/index.cjs'];

/** Held by the one that builds, with its process number: two builds at once would spoil each other. */
const BUILDING = 'out/.building';
/** How often another's build is looked at, in ms. */
const LOOK_AGAIN = 500;

/**
 * The folder of the built interface, built first when there is none or when it is older than what it is made of.
 *
 * @throws Error with the end of the builder's own words when it fails
 */
export async function builtInterface(say: (line: string) => void): Promise<string> {
  for (let told = false; !isBuilt(PROGRAM_FOLDER); told = true) {
    if (!told) say('Vigie se prépare : un instant…');
    if (takeTurn()) {
      try {
        await build();
        break;
      } finally {
        rmSync(join(PROGRAM_FOLDER, BUILDING), { force: true });
      }
    }
    await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }
  return join(PROGRAM_FOLDER, 'out', 'renderer');
}

/** Takes the right to build; false while another process that is alive has it. */
function takeTurn(): boolean {
  const file = join(PROGRAM_FOLDER, BUILDING);
  mkdirSync(join(PROGRAM_FOLDER, 'out'), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!isAlive(file)) rmSync(file, { force: true });
  return false;
}

function isAlive(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
  const child = spawn(process.execPath, [builder, 'build'], {
    cwd: PROGRAM_FOLDER,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-4000);
    });
  }
  const code = await new Promise<number | null>((done, failed) =>
    child.once('error', failed).once('close', done),
  );
  if (code !== 0)
    throw new Error(`electron-vite build : ${words.trim().split('\n').slice(0, 12).join('\n')}`);
}
