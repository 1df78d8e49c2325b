import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
  type FuseV1Config,
} from '@electron/fuses';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '#tests/support/archive.ts';

const { ENABLE, DISABLE } = FuseState;

/** The words of electron-builder's configuration for Electron's fuses. */
const FUSES = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const;

type Packaging = { electronFuses: Record<string, boolean>; asar: boolean; publish: unknown; files: string[] };
let packaging: Packaging;
beforeAll(() => {
  packaging = parse(
    readFileSync(join(import.meta.dirname, '../../../../electron-builder.yml'), 'utf8'),
  ) as Packaging;
});

/** A program with Electron's fuse wire in it, every fuse as Electron ships it: sentinel, version, length, states. */
function programWithFuses(): string {
  const path = join(temporaryFolder(), 'electron');
  const shipped = [ENABLE, DISABLE, ENABLE, ENABLE, DISABLE, DISABLE, DISABLE, ENABLE, ENABLE];
  const wire = Buffer.from([1, shipped.length, ...shipped]);
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.alloc(5000, 7),
      Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      wire,
      Buffer.alloc(5000, 9),
    ]),
  );
  return path;
}

test('the packaged program can neither run as Node nor load anything but the archive it was signed with', async () => {
  const program = programWithFuses();
  const { resetAdHocDarwinSignature: _, ...asked } = packaging.electronFuses;
  const states = Object.fromEntries(
    Object.entries(asked).map(([name, on]) => [FUSES[name as keyof typeof FUSES], on]),
  );
  await flipFuses(program, { version: FuseVersion.V1, ...states } as FuseV1Config);

  const wire = await getCurrentFuseWire(program);
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    cookies: wire[FuseV1Options.EnableCookieEncryption],
  }).toEqual({
    runAsNode: DISABLE,
    nodeOptions: DISABLE,
    inspect: DISABLE,
    filePrivileges: DISABLE,
    asarIntegrity: ENABLE,
    onlyAsar: ENABLE,
    cookies: ENABLE,
  });
});

test('every fuse of the configuration is one that Electron has', () => {
  const { resetAdHocDarwinSignature: _, ...asked } = packaging.electronFuses;
  expect(Object.keys(asked).sort()).toEqual(Object.keys(FUSES).sort());
});

test('packages hold the built program only, and ask nobody for updates', () => {
  expect(packaging.asar).toBe(true);
  expect(packaging.publish).toBeNull();
  expect(packaging.files).toEqual(['out/**', 'package.json']);
});
