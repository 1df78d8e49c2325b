import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSettings } from '#main/settings/settings.ts';
import { temporaryFolder } from '#tests/support/archive.ts';

test('settings start from what suits everyone, and are kept from one launch to the next', () => {
  const folder = temporaryFolder();
  const settings = openSettings(folder);
  expect([settings.archive, settings.language, settings.window]).toEqual([null, 'fr', null]);
  settings.archive = '/archives/observatoire';
  settings.language = 'en';
  settings.window = { x: 1, y: 2, width: 1200, height: 800, maximized: true };

  const again = openSettings(folder);
  expect([again.archive, again.language, again.window]).toEqual([
    '/archives/observatoire',
    'en',
    { x: 1, y: 2, width: 1200, height: 800, maximized: true },
  ]);
});

test.each([
  ['not JSON at all', 'nonsense{'],
  ['values of another kind', '{"archive": 3, "language": "de", "window": {"x": "left"}}'],
])('a settings file with %s counts as none', (_, text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), text);
  const settings = openSettings(folder);
  expect([settings.archive, settings.language, settings.window]).toEqual([null, 'fr', null]);
});

test.skipIf(process.platform === 'win32')('settings are for their user’s eyes only', () => {
  const folder = temporaryFolder();
  openSettings(folder).language = 'en';
  expect(statSync(join(folder, 'settings.json')).mode & 0o077).toBe(0);
});
