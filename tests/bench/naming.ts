import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive, openArchive } from '#db/connection/open.ts';
import { paragraph, text, note } from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import { formatCode } from '#db/domain/kinds.ts';
import { createHost } from '#db/host/create-host.ts';
import { inTurn, median } from './measure.ts';
import { openRaw } from './raw.ts';
import type { Line } from './report.ts';

const SAVES = 60;
const FEW = 100;
const WORDS = [
  'alliance',
  'confiance',
  'territoire',
  'mécénat',
  'engagement',
  'filière',
  'jeunesse',
  'santé',
];

/** A title that a text may name: two ordinary words and one of its own. */
const titleOf = (rank: number): string =>
  `${WORDS[rank % 8]} ${WORDS[Math.floor(rank / 8) % 8]} n${rank.toString(36)}`;

async function archiveNaming(root: string, records: number) {
  const folder = join(root, `named-${records}`);
  const made = await createArchive(folder, { name: 'Banc d’essai' });
  await made.close();
  const raw = openRaw(made.databaseFile, { readonly: false });
  const insert = raw.prepare(
    `INSERT INTO record (id, code, kind, title, sort_title, summary, verification, example, properties, tags, aliases, impacts, revision, created_at, updated_at, hash)
     VALUES (?, ?, 'theme', ?, ?, '', 'to-verify', 0, '{}', '[]', '[]', '[]', 1, '2020', '2020', x'00')`,
  );
  raw.transaction(() => {
    for (let rank = 1; rank <= records; rank += 1)
      insert.run(newId(), formatCode('theme', rank + 1000), titleOf(rank), titleOf(rank));
  })();
  raw.close();
  const host = createHost(await openArchive(folder));
  const { id, revision } = await host.client.notes.create({ title: 'Essai' });
  // The names are in memory from here on: what a save then costs is all that it costs.
  await host.client.links.unlinkedIn({ id });
  return { host, id, revision };
}

/**
 * What a save costs in archives where a hundred, ten thousand and a hundred thousand records could be named, in turn; the
 * text names some of them. The bar is a ratio to the smallest, measured in the same run.
 */
export async function benchNaming(sizes: readonly number[]): Promise<Line[]> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-naming-'));
  const lines: Line[] = [];
  try {
    const few = await archiveNaming(root, FEW);
    const saver = ({ host, id, revision }: typeof few) => {
      let base = revision;
      return async (run: number) => {
        const words = Array.from({ length: 40 }, (_, at) => titleOf(1 + ((run * 7 + at) % FEW))).join(', ');
        const document = note(paragraph(text(`Passage ${run} : ${words}.`)));
        base = (await host.client.notes.save({ id, base, document })).revision;
      };
    };
    const amongFew = saver(few);
    for (const size of sizes) {
      const many = await archiveNaming(root, size);
      const { ours, theirs } = await inTurn(SAVES, saver(many), amongFew, 8);
      lines.push({
        what: `save among ${size.toLocaleString('fr-FR')} records that could be named`,
        notes: size,
        unit: 'ms',
        value: median(ours),
        raw: median(theirs),
        bar: { at: 'ratio', value: 1.5 },
        detail: `raw: the same save among ${FEW}`,
      });
      await many.host.close();
    }
    await few.host.close();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return lines;
}
