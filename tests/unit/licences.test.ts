import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Licences that ask for their notice alone. */
const FREE: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['(MIT AND BSD)', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', '(MIT OR CC0-1.0)'],
]);

type Locked = { dev?: boolean; devOptional?: boolean; license?: string };

/** The packages that ship with the program, with their licences, as the lock file holds them. */
function shipped(): [name: string, licence: string][] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { license }]) => [path.replace(/^.*node_modules\//, ''), license ?? 'none']);
}

test('what ships under a licence that asks for more than its notice is named with how that is met', () => {
  const named = readFileSync('docs/licences.md', 'utf8');
  const unnamed = shipped().filter(([name, licence]) => !FREE.has(licence) && !named.includes(`\`${name}\``));
  expect(unnamed).toEqual([]);
  expect(shipped().length).toBeGreaterThan(100);
});
