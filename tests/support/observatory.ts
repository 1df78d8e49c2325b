import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { temporaryFolder } from './archive.ts';
import { vigieJson } from './command-line.ts';

/** The observatory's archive, made once for a file of tests by the command itself; each test takes a copy of its own. */
export function observatoryModel(): { copy(): { folder: string; archive: string } } {
  const home = mkdtempSync(join(tmpdir(), 'vigie-model-'));
  const model = join(home, 'archive');
  beforeAll(async () => {
    const made = await vigieJson(['init', model]);
    expect(made).toMatchObject({ code: 0, value: { archive: model, records: expect.any(Number) } });
    return () => rmSync(home, { recursive: true, force: true });
  });
  return {
    copy() {
      const folder = temporaryFolder();
      const archive = join(folder, 'archive');
      cpSync(model, archive, { recursive: true });
      return { folder, archive };
    },
  };
}

/** The names of a JSON object, in their order. */
export const keys = (value: unknown): string[] => Object.keys(value as object);

/** Every file under a folder with its content: equal before and after means that nothing changed. */
export function contents(path: string): Map<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file).toString('base64')]));
}
