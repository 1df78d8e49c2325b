import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networkOf, syncedBy } from '#db/archive/synced-by.ts';
import { temporaryFolder } from '#tests/support/archive.ts';

test.each(['Dropbox', 'OneDrive', 'OneDrive - Le RAMEAU', 'Nextcloud', 'Google Drive', 'kDrive'])(
  'an archive under « %s » is said to be synchronised',
  (name) => {
    const folder = join(temporaryFolder(), name, 'Observatoire', 'archive');
    mkdirSync(folder, { recursive: true });
    expect(syncedBy(folder)).toBe(/^OneDrive/.test(name) ? 'OneDrive' : name);
  },
);

test('a service is also known by the files it leaves at its top, whatever its folder is called', () => {
  const top = temporaryFolder();
  mkdirSync(join(top, 'archive'));
  expect(syncedBy(join(top, 'archive'))).toBeNull();
  writeFileSync(join(top, '.stfolder'), '');
  expect(syncedBy(join(top, 'archive'))).toBe('Syncthing');
});

test.each([
  ['/mnt/partage/archive', 'nfs4'],
  ['/mnt/partage', 'nfs4'],
  ['/mnt/partages', null],
  ['/home/ici/archive', null],
  ['\\\\serveur\\commun\\archive', 'smb'],
])('%s lies on the network file system %s', (path, type) => {
  const mounts = [
    { point: '/', type: 'ext4' },
    { point: '/mnt/partage', type: 'nfs4' },
    { point: '/home', type: 'ext4' },
  ];
  expect(networkOf(path, mounts)).toBe(type);
});
