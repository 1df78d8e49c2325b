import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Count = { passed: number; failed: number; skipped: number };
export type Outcome = Count & { name: string; seconds: number; output: string };

/** One thing the test command does: a check that passes or fails as a whole, or a suite that counts its tests. */
export type Step = { name: string; command: readonly string[]; suite?: string };

/** Where suites leave their counts, stories their screenshots, and Node what it has read of our programs, for the next start. */
export const ARTEFACTS = 'artefacts';

export const check = (name: string, ...command: string[]): Step => ({ name, command });

export const suite = (name: string): Step => ({
  name,
  suite: name,
  command: [
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${countsFile(name)}`,
  ],
});

const countsFile = (name: string) => join(ARTEFACTS, `${name}.json`);

/** Runs a step with the project's own programs first on the PATH; its output is shown whole when it fails. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = Date.now();
  if (step.suite) rmSync(countsFile(step.suite), { force: true });
  const { code, output } = await run(step.command);
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  const counts = step.suite
    ? suiteCounts(step.suite, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  return { name: step.name, seconds, output, ...counts };
}

function run([program, ...words]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((ended, failed) => {
    const child = spawn(program!, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: resolve(ARTEFACTS, 'compiled') },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', failed);
    child.on('close', (code) => ended({ code: code ?? 1, output }));
  });
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

/** The counts a suite wrote. One that broke before it could count, or failed without a failed test, counts as one failure. */
function suiteCounts(name: string, code: number): Count {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(countsFile(name), 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = report.numFailedTests || (code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}
