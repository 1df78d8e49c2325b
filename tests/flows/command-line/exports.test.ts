import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '#db/connection/open.ts';
import { createHost } from '#db/host/create-host.ts';
import { vigie, vigieJson } from '#tests/support/command-line.ts';
import { contents, keys, observatoryModel } from '#tests/support/observatory.ts';

const model = observatoryModel();
let folder: string;
let archive: string;
beforeEach(() => {
  ({ folder, archive } = model.copy());
});

describe('an export', () => {
  type Exported = { file: string; records: number; bytes: number };

  test('is one Word document, never written over another without --force', async () => {
    const file = join(folder, 'Atelier 1.docx');
    const args = ['export', archive, '--format', 'docx', '--record', 'A-001', 'N-001', '-o', file];
    const { code, value } = await vigieJson<Exported>(args);
    expect([code, keys(value)]).toEqual([0, ['file', 'records', 'bytes']]);
    expect(value).toMatchObject({ file, bytes: statSync(file).size });
    expect(value.records).toBeGreaterThanOrEqual(2);
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    writeFileSync(file, 'autre chose');
    expect(await vigieJson(args)).toMatchObject({
      code: 4,
      value: { error: { kind: 'file-exists', path: file } },
    });
    expect(readFileSync(file, 'utf8')).toBe('autre chose');
    expect((await vigieJson([...args, '--force'])).code).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['Atelier 1.docx', 'archive']);
  });

  test('is one Markdown file for one note; several make a folder, or a .zip', async () => {
    const one = join(folder, 'note.md');
    expect(
      (await vigieJson<Exported>(['export', archive, '--format', 'md', '--record', 'N-001', '-o', one])).value
        .bytes,
    ).toBe(statSync(one).size);
    expect(readFileSync(one, 'utf8')).not.toContain('[[');

    const many = join(folder, 'notes');
    const made = (
      await vigieJson<Exported>(['export', archive, '--format', 'md', '--query', 'type:note', '-o', many])
    ).value;
    const files = [...contents(many).keys()];
    expect(files.filter((file) => file.endsWith('.md')).length).toBeGreaterThanOrEqual(3);
    expect(made.bytes).toBe(files.reduce((sum, file) => sum + statSync(file).size, 0));
    expect((await vigie(['export', archive, '--format', 'md', '--all', '-o', many, '--force'])).code).toBe(4);

    const zip = join(folder, 'notes.zip');
    expect((await vigie(['export', archive, '--format', 'md', '--query', 'type:note', '-o', zip])).code).toBe(
      0,
    );
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK');
    expect(
      (
        await vigie([
          'export',
          archive,
          '--format',
          'md',
          '--query',
          'type:note',
          '-o',
          join(folder, 'deux.md'),
        ])
      ).code,
    ).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['archive', 'note.md', 'notes', 'notes.zip']);
  });

  test.skipIf(process.platform === 'win32')(
    'that the disk does not take whole leaves nothing at all',
    async () => {
      const file = join(folder, 'tout.docx');
      const whole = await vigieJson<Exported>(['export', archive, '--format', 'docx', '--all', '-o', file]);
      rmSync(file);
      const blocks = Math.floor(whole.value.bytes / 1024) - 1;
      expect(blocks).toBeGreaterThan(40);
      const ran = await vigie(['export', archive, '--format', 'docx', '--all', '-o', file], {
        largestFile: blocks,
      });
      expect(ran.code).not.toBe(0);
      expect(readdirSync(folder)).toEqual(['archive']);
    },
  );

  test('of a report is laid out as one: contents, pieces in their places, annex of sources', async () => {
    const opened = await openArchive(archive);
    const host = createHost(opened);
    const study = await host.client.records.get({ id: 'E-014' });
    const { code: report } = await host.client.reports.create({
      title: 'Un état des lieux',
      sources: [{ is: 'fiche', recordId: study.id }],
    });
    await host.close();
    const file = join(folder, 'rapport.txt');
    const args = ['export', archive, '--format', 'txt', '--report', report, '-o', file];
    expect((await vigieJson<Exported>(args)).value).toMatchObject({ file, records: 1 });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Un état des lieux');
    expect(text).toContain('Annexe\u00a0: sources');
    expect(text.match(/PHARE-Entreprises/g)!.length).toBeGreaterThanOrEqual(2);
  });

  test('of what is not there is refused, and makes no file', async () => {
    for (const selection of [
      ['--record', 'A-999'],
      ['--record', 'A-001', '--record', 'Z-1'],
      ['--report', 'A-001'],
      ['--query', 'avant:jamais'],
    ]) {
      expect([
        selection,
        (await vigie(['export', archive, '--format', 'docx', ...selection, '-o', join(folder, 'x.docx')]))
          .code,
      ]).toEqual([selection, 4]);
    }
    expect(
      (await vigie(['export', archive, '--format', 'docx', '--all', '-o', join(folder, 'absent', 'x.docx')]))
        .code,
    ).toBe(4);
    expect(readdirSync(folder)).toEqual(['archive']);
  });
});

describe('an export in another form', () => {
  test.for([
    'odt',
    'html',
    'txt',
    'csv',
    'xlsx',
    'bibtex',
    'ris',
    'csl-json',
    'jsonld',
    'skos',
    'ics',
    'vigie',
  ])('%s is written whole, and the same each time', async (format) => {
    const file = join(folder, `essai.${format}`);
    const args = ['export', archive, '--format', format, '--all', '-o', file];
    const { code, value } = await vigieJson<{ file: string; bytes: number }>(args);
    expect([code, value]).toMatchObject([0, { file, bytes: statSync(file).size }]);
    const bytes = readFileSync(file);
    expect((await vigieJson([...args, '--force'])).code).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['archive', `essai.${format}`]);
  });

  test('a PDF document is written whole, and the same each time', { timeout: 120_000 }, async () => {
    const file = join(folder, 'note.pdf');
    const args = ['export', archive, '--format', 'pdf', '--record', 'N-001', '-o', file];
    const { code, value } = await vigieJson<{ file: string; bytes: number }>(args);
    expect([code, value]).toMatchObject([0, { file, bytes: statSync(file).size }]);
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await vigieJson([...args, '--force'])).code).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['archive', 'note.pdf']);
  });

  test('of the whole archive is not made of a part of it', async () => {
    const args = ['export', archive, '--record', 'A-001', '-o', join(folder, 'essai'), '--format'];
    expect((await vigie([...args, 'qdc'])).code).toBe(2);
    expect((await vigie([...args, 'vigie'])).code).toBe(2);
  });

  test.for([
    ['--record', 'A-001', '--format', 'bibtex'],
    ['--record', 'T-001', '--format', 'ics'],
    ['--query', 'type:note étiquette:rien', '--format', 'docx'],
    // No passage of the archive is coded yet.
    ['--all', '--format', 'qdc'],
  ])('that the records have nothing for is refused, and leaves no file: %s %s %s %s', async (asked) => {
    const file = join(folder, 'essai');
    const { code, stderr } = await vigie(['export', archive, ...asked, '-o', file]);
    expect([code, stderr]).toEqual([4, expect.stringContaining('Il n’y a là rien à exporter')]);
    expect(readdirSync(folder)).toEqual(['archive']);
  });
});
