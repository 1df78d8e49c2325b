import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { VigieError } from '#db/domain/errors.ts';
import { checkFile } from '#db/integrity/check-file.ts';
import { temporaryFolder } from '#tests/support/archive.ts';
import { atelier, noteSaying, save, says } from '#tests/support/builders.ts';

/** More in a nightly run. */
const FLIPS = Number(process.env['VIGIE_FLIPS'] ?? 200);

/** A closed archive with notes, links, versions, labels and history, small enough that most of its bits matter. */
async function closedArchive(): Promise<string> {
  const folder = join(temporaryFolder(), 'archive');
  const archive = await createArchive(folder, { name: 'Essai' });
  const seen = await atelier(archive, 'Alliance & Performance');
  for (let number = 0; number < 12; number += 1) {
    const { id } = await noteSaying(
      archive,
      `Note ${number}`,
      says('Vu à ', seen, `, pour la fois ${number}.`),
    );
    await save(
      archive,
      id,
      1,
      says('Revu à ', seen, ` : confiance, coopération et territoires, ${'x'.repeat(number * 90)}.`),
    );
  }
  await archive.close();
  return folder;
}

/** Everything a person could read in a database, or null when it cannot be read to the end. */
function everything(file: string): string | null {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all() as string[];
    const readable = tables.filter((name) => !/^search_index_(data|idx|docsize|content|config)$/.test(name));
    return JSON.stringify(
      readable.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).raw().all()]),
    );
  } catch {
    return null;
  } finally {
    database.close();
  }
}

type Outcome = 'refused' | 'found' | 'nothing';

async function look(folder: string): Promise<Outcome> {
  try {
    await (await openArchive(folder)).close();
  } catch (error) {
    if (!(error instanceof VigieError)) throw error;
    expect(error.data.kind).toMatch(/^archive-(damaged|newer)$/);
    return 'refused';
  }
  const problems = await checkFile({
    file: join(folder, 'vigie.sqlite'),
    attachments: join(folder, 'attachments'),
    copy: null,
  });
  return problems.length > 0 ? 'found' : 'nothing';
}

test(
  `${FLIPS} flipped bits: none changes what people read without being found, none crashes`,
  { timeout: 1000 * FLIPS },
  async () => {
    const original = await closedArchive();
    const file = join(original, 'vigie.sqlite');
    const bytes = readFileSync(file);
    const before = everything(file);
    const folder = join(temporaryFolder(), 'altérée');
    const outcomes: Record<Outcome, number> = { refused: 0, found: 0, nothing: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
        const altered = Buffer.from(bytes);
        altered[at] = altered[at]! ^ (1 << bit);
        writeFileSync(join(folder, 'vigie.sqlite'), altered);
        copyFileSync(join(folder, 'vigie.sqlite'), join(folder, 'as-altered'));
        const outcome = await look(folder);
        outcomes[outcome] += 1;
        // What was not found must be nothing: free space, or a bit SQLite never looks at.
        if (outcome === 'nothing') expect(everything(join(folder, 'as-altered'))).toBe(before);
      }),
      { numRuns: FLIPS, endOnFailure: true },
    );
    expect(outcomes.found + outcomes.refused).toBeGreaterThan(FLIPS / 4);
    console.log(
      `${FLIPS} flips: ${outcomes.refused} refused at opening, ${outcomes.found} found by the check, ${outcomes.nothing} changed nothing`,
    );
  },
);
