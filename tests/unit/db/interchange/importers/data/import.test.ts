import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { dataFilesOf } from '#db/interchange/importers/data/files.ts';
import { importData, planImport } from '#db/interchange/importers/data/run.ts';
import { undoImport } from '#db/interchange/importers/take-back.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { updateRecord } from '#db/records/commands.ts';
import type { Conflict } from '#preload/contract/data-imports.ts';
import { temporaryArchive, temporaryFolder, write } from '#tests/support/archive.ts';
import { atelier, record } from '#tests/support/builders.ts';
import { gathering } from '#tests/support/exports.ts';

const signal = () => new AbortController().signal;

function files(name: string, content: string | Uint8Array) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return dataFilesOf([path])!;
}
const importing = (
  archive: Archive,
  name: string,
  content: string | Uint8Array,
  conflict: Conflict = 'complete',
) =>
  importData(archive, {
    files: files(name, content),
    label: name,
    settings: { conflict },
    signal: signal(),
    progress() {},
  });
const fates = async (archive: Archive, name: string, content: string, conflict: Conflict = 'complete') =>
  (
    await planImport(archive, {
      files: files(name, content),
      settings: { conflict },
      signal: signal(),
      locale: 'fr',
    })
  ).steps.map(({ fate }) => fate);
const rows = (archive: Archive) =>
  archive.reader
    .selectFrom('record')
    .select([
      'kind',
      'title',
      'summary',
      'date_edtf',
      'date_wording',
      'planned_edtf',
      'verification',
      'example',
    ])
    .select(['properties', 'tags', 'aliases', 'impacts'])
    .orderBy('kind')
    .orderBy('title')
    .orderBy('summary')
    .execute();
const countOf = async (archive: Archive, table: 'relation' | 'source' | 'record') =>
  (
    await archive.reader
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;
/** Keys of JSON in one order: an import writes them in that of its columns. */
const sorted = (row: { properties: string }) => ({
  ...row,
  properties: Object.fromEntries(Object.entries(JSON.parse(row.properties) as object).sort()),
});

const BIB = `@article{a, author={Dupont, Claire}, title={L'école}, year=2018, doi={10.1000/abc}}\n@book{b, title={Autre}, year=2019}\n`;

describe('publications that the archive has', () => {
  test.each([
    ['DOI', '@misc{z, title={Un tout autre titre}, doi={https://doi.org/10.1000/ABC}}', 'exists'],
    ['title, year and first author', '@misc{z, title={{L’École}}, author={C. Dupont}, year=2018}', 'exists'],
    ['title alone', "@misc{z, title={L'école}}", 'exists'],
    ['nothing, when the year differs', "@misc{z, title={L'école}, year=2020}", 'new'],
    ['nothing, when the author differs', "@misc{z, title={L'école}, author={Petit, A}, year=2018}", 'new'],
    ['nothing, when the DOI differs', "@misc{z, title={L'école}, doi={10.1000/xyz}}", 'new'],
    ['a code that another title has', '@misc{P-001, title={Ailleurs}}', 'new'],
    ['a code and its title', "@misc{P-001, title={L'école}, year=2018, abstract={Neuf}}", 'completed'],
  ])('are known by %s', async (_, entry, fate) => {
    const archive = await temporaryArchive();
    await importing(archive, 'a.bib', BIB);
    expect(await fates(archive, 'b.bib', entry)).toEqual([fate]);
  });

  test.each<[Conflict, string, string]>([
    ['skip', '', '{"typePublication":"article","auteurs":"Dupont, Claire","doi":"10.1000/abc"}'],
    [
      'complete',
      'Résumé',
      '{"typePublication":"article","auteurs":"Dupont, Claire","doi":"10.1000/abc","volume":"3"}',
    ],
    [
      'replace',
      'Résumé',
      '{"typePublication":"livre","auteurs":"Dupont, Claire","doi":"10.1000/abc","volume":"3"}',
    ],
  ])('are, asked to %s, as said', async (conflict, summary, properties) => {
    const archive = await temporaryArchive();
    await importing(archive, 'a.bib', BIB);
    const later = '@book{a, title={Nouveau titre}, doi={10.1000/abc}, volume=3, abstract={Résumé}}';
    const report = await importing(archive, 'b.bib', later, conflict);
    expect([report.created, report.updated, report.skipped]).toEqual(
      conflict === 'skip' ? [0, 0, 1] : [0, 1, 0],
    );
    const found = (await rows(archive)).find(({ properties: text }) => text.includes('10.1000/abc'))!;
    expect([found.title, found.summary]).toEqual([
      conflict === 'replace' ? 'Nouveau titre' : "L'école",
      summary,
    ]);
    expect(sorted(found).properties).toEqual(sorted({ properties }).properties);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  test('are made anew when asked, and said to be', async () => {
    const archive = await temporaryArchive();
    await importing(archive, 'a.bib', BIB);
    const report = await importing(archive, 'a.bib', BIB, 'anew');
    expect(report).toMatchObject({ created: 2, updated: 0 });
    expect(report.problems.map(({ message }) => message).join()).toContain('P-001');
  });

  test('in one file twice are one', async () => {
    const archive = await temporaryArchive();
    expect(await fates(archive, 'a.bib', `${BIB}@misc{c, title={Autre}}`)).toEqual(['new', 'new', 'twin']);
  });
});

describe('an import of data', () => {
  test('does what its rehearsal says, and is taken back whole', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const before = [
      await rows(archive),
      await countOf(archive, 'relation'),
      await countOf(archive, 'source'),
    ];
    const table =
      'Nom;Secteur;Membre de;Source\nAlpha;fondation;Bêta;Annuaire <https://a.org/>\nBêta;association;"Le RAMEAU ; Nulle part";\nLe RAMEAU;;;\n';
    const plan = await planImport(archive, {
      files: files('acteurs.csv', table),
      settings: { conflict: 'complete' },
      signal: signal(),
      locale: 'fr',
    });
    const report = await importing(archive, 'acteurs.csv', table);
    expect(report).toMatchObject({ created: 2, skipped: 1, links: { resolved: 2, unresolved: 1 } });
    expect(plan.steps.map(({ fate }) => fate)).toEqual(['new', 'new', 'exists']);
    expect((await checkArchive(archive)).problems).toEqual([]);
    expect(await countOf(archive, 'relation')).toBe((before[1] as number) + 2);
    const { removed, kept } = await undoImport(archive, report.importId!);
    expect([removed, kept]).toEqual([2, []]);
    expect([
      await rows(archive),
      await countOf(archive, 'relation'),
      await countOf(archive, 'source'),
    ]).toEqual(before);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  test('that completed a record puts it back as it was, and keeps what someone changed since', async () => {
    const archive = await temporaryArchive();
    const one = await record(archive, { kind: 'acteur', title: 'Alpha' });
    const other = await record(archive, { kind: 'acteur', title: 'Bêta' });
    const before = await rows(archive);
    const report = await importing(archive, 'acteurs.csv', 'Nom;Résumé\nAlpha;Un\nBêta;Deux\n');
    expect(report.updated).toBe(2);
    await write(archive, (context) => updateRecord(context, other.id, null, { tags: ['relu'] }));
    const taken = await undoImport(archive, report.importId!);
    expect([taken.restored, taken.kept.map(({ id }) => id)]).toEqual([1, [other.id]]);
    expect((await rows(archive)).find(({ title }) => title === 'Alpha')).toEqual(
      before.find(({ title }) => title === 'Alpha'),
    );
    expect(one.title).toBe('Alpha');
  });

  test('leaves what changed while it was being read, and says so', async () => {
    const archive = await temporaryArchive();
    const one = await record(archive, { kind: 'acteur', title: 'Alpha' });
    const running = importing(archive, 'acteurs.csv', 'Nom;Résumé\nAlpha;Un\n');
    // The reading takes a thread to start: this comes before it writes, or before it reads.
    await write(archive, (context) => updateRecord(context, one.id, null, { summary: 'Le mien' }));
    const { updated, skipped } = await running;
    expect(updated + skipped).toBe(1);
    expect((await rows(archive))[0]!.summary).toBe('Le mien');
  });

  test('that is cancelled leaves nothing of itself', async () => {
    const archive = await temporaryArchive();
    const stop = new AbortController();
    const lines = Array.from({ length: 400 }, (_, index) => `Acteur ${index}`).join('\n');
    const run = importData(archive, {
      ...{
        files: files('acteurs.csv', `Nom\n${lines}\n`),
        label: 'x',
        settings: { conflict: 'complete' as const },
      },
      signal: stop.signal,
      progress: (done) => done >= 100 && stop.abort(),
    });
    await expect(run).rejects.toMatchObject({ data: { kind: 'cancelled' } });
    expect(await countOf(archive, 'record')).toBe(0);
    expect((await checkArchive(archive)).problems).toEqual([]);
  });

  test('remembers what columns meant', async () => {
    const archive = await temporaryArchive();
    const [file] = files('x.csv', 'Machin;Truc\nA;b\n');
    const settings = {
      conflict: 'complete' as const,
      sheets: [
        {
          name: 'x',
          included: true,
          kind: 'theme' as const,
          head: 1,
          columns: [{ to: 'title' as const }, { to: 'tags' as const }],
        },
      ],
    };
    await importData(archive, { files: [file!], label: 'x', settings, signal: signal(), progress() {} });
    const plan = await planImport(archive, {
      files: files('autre.csv', 'Machin;Truc\nC;d\n'),
      settings: { conflict: 'complete' },
      signal: signal(),
      locale: 'fr',
    });
    expect(plan.steps[0]!.draft).toMatchObject({ kind: 'theme', title: 'C', fields: { tags: ['d'] } });
  });
});

describe('our own tables', () => {
  test.each(['csv', 'xlsx'] as const)(
    'as %s give an empty archive the same records, relations and sources, without a remark',
    { timeout: 60_000 },
    async (format) => {
      const archive = await temporaryArchive({ corpus: true });
      await atelier(archive, 'Titre « à part » ; avec =signes');
      const { content } = await makeFile(format, await gathering(archive, { all: true }));
      const empty = await temporaryArchive();
      const report = await importing(empty, `tout.${format}`, content);
      expect(report.problems.filter(({ message }) => !message.includes('mesures'))).toEqual([]);
      expect((await rows(empty)).map(sorted)).toEqual((await rows(archive)).map(sorted));
      for (const table of ['relation', 'source'] as const)
        expect(await countOf(empty, table)).toBe(await countOf(archive, table));
      expect((await checkArchive(empty)).problems).toEqual([]);
      // And the archive they come from knows every one.
      const again = await importing(archive, `tout.${format}`, content, 'replace');
      expect([again.importId, again.created, again.updated]).toEqual([null, 0, 0]);
    },
  );
});
