import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '..', '..', 'main', 'cli.ts');

export type Ran = { code: number | null; stdout: string; stderr: string };
export type RunOptions = {
  cwd?: string;
  input?: string;
  env?: Record<string, string>;
  /** No file may grow beyond this many KiB, as on a full disk (POSIX shells only). */
  largestFile?: number;
};

/** The real command, as `npm run vigie` starts it, in a quiet environment: no screen, no language but the one given. */
function spawnVigie(
  args: readonly string[],
  { cwd, env, largestFile }: RunOptions,
): ChildProcessWithoutNullStreams {
  const { PATH, HOME } = process.env;
  const words = [process.execPath, '--disable-warning=ExperimentalWarning', PROGRAM, ...args];
  const limited = ['bash', '-c', `ulimit -f ${largestFile}; exec "$@"`, 'bash', ...words];
  const [command = '', ...rest] = largestFile === undefined ? words : limited;
  return spawn(command, rest, { cwd, env: { PATH, HOME, ...env } });
}

/** Starts a command that goes on; it is ended with the test. */
export function startVigie(
  args: readonly string[],
  options: RunOptions = {},
): ChildProcessWithoutNullStreams {
  const child = spawnVigie(args, options);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs the command to its end. */
export async function vigie(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return ended(spawnVigie(args, options), options.input);
}

/** Waits for a command to end, with what it wrote. */
export async function ended(child: ChildProcessWithoutNullStreams, input = ''): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {}).end(input);
  const code = await new Promise<number | null>((done, failed) =>
    child.on('error', failed).on('close', done),
  );
  return { code, stdout, stderr };
}

/** What the command answered to a program: exactly one JSON value on one line, else this throws. */
export async function vigieJson<T = unknown>(
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number | null; value: T; stderr: string }> {
  const { code, stdout, stderr } = await vigie([...args, '--json'], options);
  if (!/^[^\n]+\n$/.test(stdout)) throw new Error(`not one line: ${JSON.stringify(stdout)} ${stderr}`);
  return { code, value: JSON.parse(stdout) as T, stderr };
}

/** Keeps an archive open in a process of its own until the test is over. */
export async function heldByAnother(archive: string): Promise<void> {
  const open = pathToFileURL(resolve(import.meta.dirname, '..', '..', 'db', 'connection', 'open.ts')).href;
  const script = `const { openArchive } = await import(${JSON.stringify(open)}); await openArchive(${JSON.stringify(archive)}); console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
}
