import { spawnSync } from 'node:child_process';
import { findProgram } from '../support/programs.ts';
import { hasCollection } from '../relevance/collection.ts';
import { findChromium } from '../support/chromium.ts';

/** What the stories use of the system: the browser they drive, and the judges of exported documents. */
const WANTED = [
  { name: 'Chromium', packageName: 'chromium', present: () => findChromium() !== null },
  { name: 'pandoc', packageName: 'pandoc', present: () => findProgram('pandoc') !== null },
  // Opens and prints exported documents: a judge of another make. Without its windows it is half the size.
  {
    name: 'LibreOffice',
    packageName: 'libreoffice-writer-nogui',
    present: () => findProgram('soffice', 'libreoffice') !== null,
  },
  // French texts to measure the search on: Debian and its kin have them.
  { name: 'The Debian handbook', packageName: 'debian-handbook', present: hasCollection },
  { name: 'The French manual pages', packageName: 'manpages-fr', present: hasCollection },
];

/** The package managers this can ask, with the words of their installation. */
const MANAGERS = [
  {
    command: 'apt-get',
    before: ['update', '-qq'],
    install: ['install', '-y', '-qq', '--no-install-recommends'],
  },
  { command: 'dnf', before: null, install: ['install', '-y', '-q'] },
  { command: 'pacman', before: null, install: ['-S', '--noconfirm'] },
];

/**
 * Installs with the system's package manager what the stories miss, when this user may (root, or sudo that asks nothing).
 * @returns one sentence for each program that stays missing: its stories are skipped
 */
export function installMissingPrograms(): string[] {
  const missing = WANTED.filter((program) => !program.present());
  if (missing.length === 0) return [];
  const manager = MANAGERS.find(({ command }) => findProgram(command) !== null);
  const prefix = rightToInstall();
  if (manager && prefix) {
    const run = (words: readonly string[]) =>
      spawnSync(
        prefix[0] ?? manager.command,
        [...prefix.slice(1), ...(prefix.length > 0 ? [manager.command] : []), ...words],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
    if (manager.before) run(manager.before);
    for (const { name, packageName } of missing) {
      console.log(`▸ installing ${name}`);
      run([...manager.install, packageName]);
    }
  }
  return missing
    .filter((program) => !program.present())
    .map(({ name }) => `${name} is missing and could not be installed here: its stories are skipped`);
}

/** The words before a command of the package manager: none for root, sudo when it asks no password, null when neither. */
function rightToInstall(): string[] | null {
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram('sudo');
  return sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? [sudo, '-n'] : null;
}
