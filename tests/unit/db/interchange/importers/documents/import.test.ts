import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchive, openArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { VigieError } from '#db/domain/errors.ts';
import { createHost } from '#db/host/create-host.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { takeBackInterrupted } from '#db/interchange/importers/take-back.ts';
import { listBackups } from '#db/backup/names.ts';
import { backlinks } from '#db/links/queries.ts';
import { readNote } from '#db/notes/queries.ts';
import { addRelation } from '#db/records/relations.ts';
import { createRecord, updateRecord } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { searchRecords } from '#db/search/search.ts';
import { documentText } from '#db/domain/document/walk.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { temporaryArchive, temporaryFolder, write } from '#tests/support/archive.ts';
import { folderOf, importFrom } from '#tests/support/imports.ts';

/** A picture that is one: a transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `Note ${at}.md`,
      `Après [[Note ${(at + 1) % count}]], des territoires.`,
    ]),
  );

async function noteNamed(archive: Archive, title: string) {
  const { id } = await archive.reader
    .selectFrom('record')
    .select('id')
    .where('title', '=', title)
    .where('kind', '=', 'note')
    .executeTakeFirstOrThrow();
  return { detail: await recordDetail(archive.reader, id), note: await readNote(archive.reader, id) };
}
/** What a report says, with plain spaces. */
const messagesOf = (report: ImportReport): string[] =>
  report.problems.map(({ message }) => message.replaceAll('\u00a0', ' '));
const countNotes = async (archive: Archive): Promise<number> =>
  (
    await archive.reader
      .selectFrom('record')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('kind', '=', 'note')
      .executeTakeFirstOrThrow()
  ).n;
const problemsOf = async (archive: Archive) => (await checkArchive(archive)).problems;

describe('a folder of many files', () => {
  it(
    'is read by two threads and written in order, every link and word in its place',
    { timeout: 60_000 },
    async () => {
      const archive = await temporaryArchive();
      const done: number[] = [];
      const report = await importFrom(archive, folderOf(many(620)), {
        progress: (files) => void done.push(files),
      });
      expect(report).toMatchObject({ created: 620, links: { resolved: 620, unresolved: 0 }, problems: [] });
      expect(done).toEqual([...done].sort((one, other) => one - other));
      const codes = await archive.reader
        .selectFrom('record')
        .select(['code', 'title'])
        .orderBy('seq')
        .execute();
      const names = Object.keys(many(620)).sort();
      expect(codes.map(({ title }) => `${title}.md`)).toEqual(names);
      expect(await problemsOf(archive)).toEqual([]);
    },
  );

  it(
    'is taken back whole when it is cancelled with files still being read',
    { timeout: 60_000 },
    async () => {
      const archive = await temporaryArchive();
      const stop = new AbortController();
      const run = importFrom(archive, folderOf(many(620)), {
        signal: stop.signal,
        progress: (files) => void (files >= 100 && stop.abort()),
      });
      await expect(run).rejects.toThrow(VigieError);
      expect(await countNotes(archive)).toBe(0);
      expect(await problemsOf(archive)).toEqual([]);
    },
  );
});

describe('a folder of Markdown files', () => {
  it('becomes notes that mention one another whatever the order, and records already there', async () => {
    const archive = await temporaryArchive();
    const atelier = await write(archive, (context) =>
      createRecord(context, { kind: 'atelier', title: 'Alliance & Performance', aliases: ['A&P'] }),
    );
    const root = folderOf({
      'a/Début.md':
        '# Début\n\nVoir [[Suite]], [[b/Suite|la suite]], [[Alliance et inconnue]] et [[a&p]].\n\nPuis [ce fichier](../b/Suite.md).',
      'b/Suite.md': 'Après [[debut]] vient [[alliance & performance]], atelier [[' + atelier.code + ']].',
    });
    const report = await importFrom(archive, [root]);
    expect(report).toMatchObject({
      created: 2,
      updated: 0,
      skipped: 0,
      links: { resolved: 7, unresolved: 1 },
      attachments: 0,
    });
    expect(report.problems.map((problem) => problem.file)).toEqual(['a/Début.md']);
    expect(messagesOf(report)).toEqual(['Lien « Alliance et inconnue » sans cible, son texte est gardé.']);
    const { note, detail } = await noteNamed(archive, 'Début');
    expect(documentText(note.document).text).toBe(
      'Voir Suite, la suite, Alliance et inconnue et a&p.\nPuis ce fichier.',
    );
    expect(detail.hasBody).toBe(true);
    const toAtelier = await backlinks(archive.reader, atelier.seq, { limit: 50 });
    expect(toAtelier.items.map((item) => item.source.title).toSorted()).toEqual(['Début', 'Suite', 'Suite']);
    const found = await searchRecords(archive.reader, {
      query: 'fichiers',
      asYouType: false,
      offset: 0,
      limit: 5,
    });
    expect(found.hits.map((hit) => hit.title)).toEqual(['Début']);
    expect(await problemsOf(archive)).toEqual([]);
    expect(listBackups(archive.folder).map((backup) => backup.reason)).toEqual(['import']);
  });

  it('keeps titles, other names, tags, dates and choices of the headers, and says what it left', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      '2018-04 cr.md':
        '---\ntitre: Compte rendu\naliases: [CR, Réunion]\ntags: [élus, "#financement"]\ndate: fin avril 2018\ntype: compte rendu d’Atelier\nstatut: validé\ncssclass: large\n---\n# Compte rendu\n\nTexte #local.',
      'sans titre.md': '# Un vrai titre\n\nTexte.',
    });
    const report = await importFrom(archive, [root]);
    const { detail, note } = await noteNamed(archive, 'Compte rendu');
    expect(detail).toMatchObject({
      aliases: ['CR', 'Réunion', '2018-04 cr'],
      tags: ['élus', 'financement', 'local'],
      date: { edtf: expect.stringMatching(/^2018-04/), wording: 'fin avril 2018' },
      properties: { typeNote: 'atelier', statut: 'validee' },
    });
    expect(documentText(note.document).text).toBe('Texte #local.');
    expect((await noteNamed(archive, 'Un vrai titre')).detail.aliases).toEqual(['sans titre']);
    expect(messagesOf(report)).toEqual(['Propriété « cssclass » inconnue, gardée telle quelle.']);
    expect(await problemsOf(archive)).toEqual([]);
  });

  it('brings its pictures and files, by path or by name, once each, and nothing from outside', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'notes/Figures.md':
        '![Un point](../images/point.png)\n\n![[point.png|40]]\n\nVoir [[rapport.pdf]] et [ici](../rapport.pdf).\n\n![x](../../secret.png) ![y](/etc/hostname) ![z](https://mal.example/p.png)',
      'images/point.png': PIXEL,
      'rapport.pdf': '%PDF-1.4',
    });
    writeFileSync(join(dirname(root), 'secret.png'), PIXEL);
    symlinkSync('/etc', join(root, 'lien'));
    const report = await importFrom(archive, [root]);
    expect(report).toMatchObject({ created: 1, attachments: 2, links: { resolved: 0, unresolved: 0 } });
    const { detail, note } = await noteNamed(archive, 'Figures');
    expect(detail.attachments.map((file) => file.name)).toEqual(['point.png', 'rapport.pdf']);
    expect(note.document.root.children.filter((block) => block.type === 'image')).toHaveLength(2);
    expect(messagesOf(report)).toEqual([
      'Lien symbolique non suivi.',
      'Image « ../../secret.png » introuvable, son nom est gardé dans le texte.',
      'Image « /etc/hostname » introuvable, son nom est gardé dans le texte.',
      'Image du réseau non reprise, son adresse est gardée dans le texte : https://mal.example/p.png',
    ]);
    expect(await problemsOf(archive)).toEqual([]);
  });

  it('reads older French files, and says which files it could not', async () => {
    const archive = await temporaryArchive();
    const root = folderOf({
      'ancien.md': Buffer.from('Élus et bénévoles', 'latin1'),
      'long.md': 'x'.repeat(5_000_001),
      'utf16.md': Buffer.from('\ufeffÀ relire', 'utf16le'),
    });
    const report = await importFrom(archive, [root]);
    expect(report).toMatchObject({ created: 2, skipped: 1 });
    expect(documentText((await noteNamed(archive, 'ancien')).note.document).text).toBe('Élus et bénévoles');
    expect(documentText((await noteNamed(archive, 'utf16')).note.document).text).toBe('À relire');
    expect(report.problems.map((problem) => problem.file)).toEqual(['ancien.md', 'utf16.md', 'long.md']);
  });

  it('of Obsidian keeps its line ends', async () => {
    const archive = await temporaryArchive();
    await importFrom(archive, [folderOf({ '.obsidian/app.json': '{}', 'Une.md': 'un\ndeux' })]);
    expect(documentText((await noteNamed(archive, 'Une')).note.document).text).toBe('un\ndeux');
    expect(await countNotes(archive)).toBe(1);
  });
});

describe('a rehearsal', () => {
  it('says what an import would do and changes nothing', async () => {
    const archive = await temporaryArchive();
    const root = folderOf(many(60));
    const rehearsed = await importFrom(archive, [root], { dryRun: true });
    expect(rehearsed).toMatchObject({ importId: null, created: 60, links: { resolved: 60 } });
    expect(await countNotes(archive)).toBe(0);
    expect(await archive.reader.selectFrom('import').selectAll().execute()).toEqual([]);
    const done = await importFrom(archive, [root]);
    expect({ ...done, importId: null }).toEqual(rehearsed);
  });
});

describe('while an import runs', () => {
  it('others write between its transactions, and it tells how far it is', async () => {
    const archive = await temporaryArchive();
    const progress: number[] = [];
    let ended = false;
    const running = importFrom(archive, [folderOf(many(400))], {
      progress: (done) => progress.push(done),
    }).finally(() => (ended = true));
    let between = 0;
    while (!ended) {
      await write(archive, (context) => createRecord(context, { kind: 'libre', title: `Entre ${between}` }));
      if ((await countNotes(archive)) % 400 !== 0) between += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await running).created).toBe(400);
    expect(between).toBeGreaterThan(2);
    expect(progress).toEqual([0, 50, 100, 150, 200, 250, 300, 350, 400]);
    expect(await problemsOf(archive)).toEqual([]);
  });
});

describe('an import that does not end', () => {
  it('is taken back whole when cancelled', async () => {
    const archive = await temporaryArchive();
    const cancel = new AbortController();
    const running = importFrom(archive, [folderOf(many(300))], {
      signal: cancel.signal,
      progress: (done) => void (done >= 100 && cancel.abort()),
    });
    await expect(running).rejects.toEqual(new VigieError({ kind: 'cancelled' }));
    expect(await countNotes(archive)).toBe(0);
    expect(await archive.reader.selectFrom('import').select('state').execute()).toEqual([
      { state: 'undone' },
    ]);
    expect(await problemsOf(archive)).toEqual([]);
  });

  it('leaves what someone worked on meanwhile', async () => {
    const archive = await temporaryArchive();
    const cancel = new AbortController();
    let touched = 0;
    const running = importFrom(archive, [folderOf(many(300))], {
      signal: cancel.signal,
      progress: (done) => {
        if (done !== 100) return;
        void (async () => {
          const [first, second] = await archive.reader
            .selectFrom('record')
            .select('id')
            .where('kind', '=', 'note')
            .orderBy('seq')
            .limit(2)
            .execute();
          await write(archive, (context) => updateRecord(context, first!.id, null, { title: 'À moi' }));
          const subject = await write(archive, (context) =>
            createRecord(context, { kind: 'theme', title: 'Confiance' }),
          );
          await write(archive, (context) =>
            addRelation(context, {
              type: 'a-propos-de',
              sourceId: second!.id,
              targetId: subject.id,
              date: null,
              comment: '',
            }),
          );
          touched += 1;
          cancel.abort();
        })();
      },
    });
    await expect(running).rejects.toThrow('cancelled');
    expect(touched).toBe(1);
    expect(
      (
        await archive.reader
          .selectFrom('record')
          .select('title')
          .where('kind', '=', 'note')
          .orderBy('seq')
          .execute()
      ).map((row) => row.title),
    ).toEqual(['À moi', expect.stringMatching(/^Note/)]);
    expect(await problemsOf(archive)).toEqual([]);
  });

  it('is taken back at the next opening when the program was killed', async () => {
    const folder = join(temporaryFolder(), 'archive');
    await (await createArchive(folder, { name: 'Essai' })).close();
    const program = join(temporaryFolder(), 'program.ts');
    const here = new URL('../../../../../../', import.meta.url);
    writeFileSync(
      program,
      `import { openArchive } from '${new URL('db/connection/open.ts', here).href}';
      import { importDocuments } from '${new URL('db/interchange/importers/documents/run.ts', here).href}';
      const archive = await openArchive(process.argv[2]);
      await importDocuments(archive, { paths: [process.argv[3]], dryRun: false, signal: new AbortController().signal,
        progress: (done) => { if (done >= 150) process.kill(process.pid, 'SIGKILL'); } });`,
    );
    const child = spawn(process.execPath, [program, folder, folderOf(many(300))], { stdio: 'ignore' });
    const signal = await new Promise((resolve) => child.on('exit', (_code, name) => resolve(name)));
    expect(signal).toBe('SIGKILL');
    const before = await openArchive(folder);
    expect(await countNotes(before)).toBe(150);
    const host = createHost(before);
    expect((await host.client.archive.stats()).records.note).toBe(0);
    expect(await problemsOf(before)).toEqual([]);
    await takeBackInterrupted(before);
    expect(await before.reader.selectFrom('import').select('state').execute()).toEqual([{ state: 'undone' }]);
    await host.close();
  });

  it('is refused plainly when there is nothing at the path', async () => {
    const archive = await temporaryArchive();
    await expect(importFrom(archive, ['/nulle/part'])).rejects.toEqual(
      new VigieError({ kind: 'not-found', what: 'file', id: '/nulle/part' }),
    );
    expect(await countNotes(archive)).toBe(0);
  });
});

describe('a file that takes too long or too much memory', () => {
  it.each([
    ['too long', 'for (;;) {}', { milliseconds: 1500, megabytes: 512 }],
    [
      'too much memory',
      'const hoard = []; for (;;) hoard.push({ at: hoard.length });',
      { milliseconds: 60_000, megabytes: 24 },
    ],
  ])('%s ends the reader, is told, and the others are imported', async (_, trap, limits) => {
    const archive = await temporaryArchive();
    const root = folderOf({ ...many(4), 'Piège.md': 'PIÈGE' });
    const folder = temporaryFolder();
    const program = join(folder, 'worker.ts');
    const worker = new URL('../../../../../../db/interchange/importers/documents/worker.ts', import.meta.url);
    // The real reader, but for one text that it never comes back from.
    writeFileSync(
      program,
      `
      import { MessagePort, parentPort } from 'node:worker_threads';
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (answer) {
        if (this === parentPort && answer.kind === 'prepared' && answer.notes.some((note) => note.text === 'PIÈGE')) { ${trap} }
        post.call(this, answer);
      };
      await import(${JSON.stringify(worker.href)});`,
    );
    const report = await importFrom(archive, [root], { limits, program: new URL(`file://${program}`) });
    expect(report).toMatchObject({ created: 4, skipped: 1 });
    expect(report.problems).toEqual([
      { file: 'Piège.md', message: expect.stringContaining('Lecture abandonnée') },
    ]);
    expect(await problemsOf(archive)).toEqual([]);
  });
});
