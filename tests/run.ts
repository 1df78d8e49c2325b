import { mkdirSync } from 'node:fs';
import { installMissingPrograms } from './runner/packages.ts';
import { ARTEFACTS, check, runStep, suite, type Outcome, type Step } from './runner/steps.ts';

/** Everything `npm test` proves, in order: what is cheap and breaks first comes first. Steps of one row run side by side. */
const ROWS: readonly (readonly Step[])[] = [
  [
    check('types', 'tsc', '-p', 'tsconfig.json', '--noEmit'),
    check(
      'import directions',
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'db',
      'main',
      'preload',
      'renderer',
    ),
  ],
  [check('lint', 'eslint', '.'), check('format', 'prettier', '--check', '--log-level', 'warn', '.')],
  [check('dead code', 'knip'), check('catalogues', 'npm', 'run', '--silent', 'i18n:check')],
  [check('build', 'electron-vite', 'build', '--logLevel', 'warn')],
  [suite('unit')],
  [suite('flows')],
  [suite('safety')],
  [suite('electron')],
  [suite('e2e')],
];

mkdirSync(ARTEFACTS, { recursive: true });
const asked = process.argv.slice(2);
const notices = installMissingPrograms();
const outcomes: Outcome[] = [];
for (const row of ROWS) {
  const steps = row.filter((step) => asked.length === 0 || asked.includes(step.name));
  for (const outcome of await Promise.all(steps.map(runStep))) {
    outcomes.push(outcome);
    console.log(describe(outcome));
    if (outcome.failed > 0) console.log(outcome.output);
    notices.push(...outcome.output.split('\n').filter((line) => line.startsWith('SKIPPED ')));
  }
}

const total = (key: 'passed' | 'failed' | 'skipped') =>
  outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
for (const notice of notices) console.log(notice);
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') > 0 ? 1 : 0;

function describe({ name, passed, failed, skipped, seconds }: Outcome): string {
  const verdict = failed > 0 ? '✗' : '✓';
  return `${verdict} ${name.padEnd(18)} ${passed} passed, ${failed} failed, ${skipped} skipped  (${seconds} s)`;
}
