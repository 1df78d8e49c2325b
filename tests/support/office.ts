import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from './archive.ts';
import { findProgram } from './programs.ts';

/** LibreOffice and pandoc, readers of another make, where the system has them. */
export const SOFFICE = findProgram('soffice', 'libreoffice');
export const PANDOC = findProgram('pandoc');

/** A document as LibreOffice prints it. It starts anew each time, with settings of its own: some seconds. */
export function printedByOffice(name: string, content: Uint8Array): Uint8Array {
  const folder = temporaryFolder();
  const path = join(folder, name);
  writeFileSync(path, content);
  const { status, stderr } = spawnSync(
    SOFFICE!,
    [
      `-env:UserInstallation=file://${join(folder, 'profil')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder, path],
    ],
    { encoding: 'utf8', timeout: 100_000 },
  );
  expect(status, stderr).toBe(0);
  return new Uint8Array(readFileSync(path.replace(/\.[^.]+$/, '.pdf')));
}

/** A file as pandoc reads it, written in another of its forms. */
export function readByPandoc(name: string, content: Uint8Array, from: string, to = 'gfm'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  const { stdout, status, stderr } = spawnSync(PANDOC!, [path, '-f', from, '-t', to, '--wrap=none'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}
