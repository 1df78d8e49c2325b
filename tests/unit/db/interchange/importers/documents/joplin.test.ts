import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { openPack } from '#db/interchange/importers/joplin/pack.ts';
import { Unreadable } from '#db/interchange/importers/readers/reader.ts';
import { undoImport } from '#db/interchange/importers/take-back.ts';
import { backlinks } from '#db/links/queries.ts';
import { readNote } from '#db/notes/queries.ts';
import { updateRecord } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { temporaryArchive, temporaryFolder, write } from '#tests/support/archive.ts';
import { idTitled, importFrom } from '#tests/support/imports.ts';
import { tarOf, type TarPartInput } from '#tests/support/tar.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const id = (sign: string): string => sign.repeat(32).slice(0, 32);

/** An item as Joplin writes it. */
function item(
  type: number,
  own: string,
  title: string,
  more: Record<string, string | number> = {},
): TarPartInput {
  const { body, ...properties } = more;
  const lines = Object.entries({ id: own, ...properties, type_: type }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  const head = body === undefined ? [title] : [title, '', String(body)];
  return { name: `${own}.md`, content: [...head, '', ...lines].join('\n') };
}
const note = (own: string, title: string, body: string, more: Record<string, string | number> = {}) =>
  item(1, own, title, {
    body,
    ...{ parent_id: id('f1'), created_time: '2020-04-15T18:52:38.528Z', is_todo: 0, latitude: '0.00000000' },
    ...{ markup_language: 1, encryption_applied: 0, source: 'joplin-desktop', ...more },
  });

const EXPORT: TarPartInput[] = [
  item(2, id('f0'), 'Projets', { parent_id: '' }),
  item(2, id('f1'), 'Mécénat', { parent_id: id('f0') }),
  note(
    id('a'),
    'Réunion',
    `# Réunion\n\nVoir [la suite](:/${id('b')}), ![un plan](:/${id('d')}) et [le devis](:/${id('e')}).\nÀ la ligne. #pasuntag`,
    { source_url: 'https://exemple.org/page', author: 'Claire', latitude: '48.85', longitude: '2.35' },
  ),
  note(id('b'), 'Suite', `Retour à [Réunion](:/${id('a')}#x) et à [rien](:/${id('9')}).`, {
    ...{ is_todo: 1, todo_due: Date.UTC(2021, 4, 2), todo_completed: Date.UTC(2021, 4, 3) },
  }),
  item(5, id('c'), 'à relire'),
  item(6, id('c1'), '', { note_id: id('a'), tag_id: id('c') }),
  item(4, id('d'), 'plan.png', { mime: 'image/png', file_extension: 'png' }),
  { name: `resources/${id('d')}.png`, content: PIXEL },
  item(4, id('e'), 'devis', { mime: 'application/pdf', file_extension: 'pdf' }),
  { name: `resources/${id('e')}.pdf`, content: '%PDF-1.4 devis' },
];

function packOf(parts: readonly TarPartInput[], name = 'Carnets.jex'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, tarOf(parts));
  return path;
}
const said = ({ problems }: ImportReport): string[] =>
  problems.map(({ file, message }) => `${file}: ${message}`.replaceAll('\u00a0', ' '));
const problemsOf = async (archive: Archive) => (await checkArchive(archive)).problems;
const countNotes = async (archive: Archive): Promise<number> =>
  (await archive.reader.selectFrom('record').select('id').where('kind', '=', 'note').execute()).length;

describe('an export of Joplin', { timeout: 90_000 }, () => {
  it('becomes notes with their notebooks, tags, links, pictures and files', async () => {
    const archive = await temporaryArchive();
    const path = packOf(EXPORT);
    const rehearsed = await importFrom(archive, path, { dryRun: true });
    expect(await countNotes(archive)).toBe(0);
    const report = await importFrom(archive, path);
    expect({ ...report, importId: null }).toEqual({ ...rehearsed, importId: null });
    expect(report).toMatchObject({ created: 2, skipped: 0, attachments: 2, links: { resolved: 2 } });
    expect(said(report)).toEqual([
      'Carnets.jex/Projets/Mécénat/Suite: Tâches de Joplin mises en tête de leur note, en cases à cocher.',
      `Carnets.jex/Projets/Mécénat/Suite: Partie « :/${id('a')}#x » non reprise, le lien mène au tout.`,
      `Carnets.jex/Projets/Mécénat/Suite: Lien vers « :/${id('9')} » retiré, son texte est gardé.`,
    ]);
    const meeting = await recordDetail(archive.reader, await idTitled(archive, 'Réunion'));
    expect(meeting).toMatchObject({
      tags: ['à relire', 'Projets/Mécénat'],
      date: { edtf: '2020-04-15' },
      properties: { adresse: 'https://exemple.org/page', auteur: 'Claire', position: '48.85, 2.35' },
    });
    expect(meeting.attachments.map(({ name }) => name).sort()).toEqual(['devis.pdf', 'plan.png']);
    const { document } = await readNote(archive.reader, meeting.id);
    const markdown = documentToMarkdown(document);
    expect(markdown).toContain('À la ligne. #pasuntag');
    expect(markdown).not.toContain('# Réunion');
    const next = await idTitled(archive, 'Suite');
    const { seq } = await archive.reader
      .selectFrom('record')
      .select('seq')
      .where('id', '=', next)
      .executeTakeFirstOrThrow();
    expect((await backlinks(archive.reader, seq, { limit: 10 })).items).toHaveLength(1);
    const task = documentToMarkdown((await readNote(archive.reader, next)).document);
    expect(task).toContain('- [x] Suite (échéance : 2 mai 2021, fait le 3 mai 2021)');
    expect(await problemsOf(archive)).toEqual([]);
    await undoImport(archive, report.importId!);
    expect(await countNotes(archive)).toBe(0);
    expect(await problemsOf(archive)).toEqual([]);
  });

  it('is known again whatever its name, and brings only what changed', async () => {
    const archive = await temporaryArchive();
    await importFrom(archive, packOf(EXPORT, 'lundi.jex'));
    expect(await importFrom(archive, packOf(EXPORT, 'mardi.jex'))).toMatchObject({
      ...{ created: 0, updated: 0, skipped: 2 },
    });
    const changed = EXPORT.map((part) =>
      part.name === `${id('b')}.md` ? note(id('b'), 'Suite', 'Tout autre chose.') : part,
    );
    expect(await importFrom(archive, packOf(changed, 'mercredi.jex'))).toMatchObject({
      ...{ created: 0, updated: 1, skipped: 1 },
    });
    const mine = await idTitled(archive, 'Suite');
    await write(archive, (context) => updateRecord(context, mine, null, { tags: ['à moi'] }));
    await importFrom(archive, packOf(EXPORT, 'jeudi.jex'));
    expect((await recordDetail(archive.reader, mine)).tags).toContain('à moi');
    expect(await countNotes(archive)).toBe(2);
  });

  it('says all that it leaves: what is encrypted, in the trash, missing, of another sort or cited nowhere', async () => {
    const archive = await temporaryArchive();
    const report = await importFrom(
      archive,
      packOf([
        note(id('a'), 'Lisible', '<p>Un <b>texte</b></p>', {
          markup_language: 2,
          is_conflict: 1,
          inconnue: 'x',
        }),
        note(id('b'), 'Secret', '', { encryption_applied: 1, encryption_cipher_text: 'JED01' }),
        note(id('c'), 'Jetée', 'x', { deleted_time: 1_600_000_000_000 }),
        item(13, id('d'), '', {}),
        item(4, id('e'), 'absent.png', {}),
        item(4, id('f'), 'orphelin.png', {}),
        { name: `resources/${id('f')}.png`, content: PIXEL },
        { name: 'readme.txt', content: 'x' },
      ]),
    );
    expect(report).toMatchObject({ created: 1, skipped: 2, attachments: 0 });
    const readable = await readNote(archive.reader, await idTitled(archive, 'Lisible'));
    expect(documentToMarkdown(readable.document)).toBe('Un **texte**\n');
    expect(said(report).sort()).toEqual(
      [
        ': Propriété « inconnue » de l’en-tête non reprise.',
        ...[
          'Carnets.jex/Jetée: Dans la corbeille de Joplin, laissé.',
          'Carnets.jex/Lisible: Version en conflit dans Joplin, reprise à part.',
          'Carnets.jex/Secret: Chiffré dans Joplin, laissé : déchiffrez-le avant de l’exporter.',
          'Carnets.jex/orphelin.png: Fichier qu’aucune note ne cite, laissé.',
          'Carnets.jex: Le fichier « absent.png » manque dans l’export de Joplin.',
          'Carnets.jex: Non repris de Joplin : anciens états des notes (1).',
          'Carnets.jex: Élément « readme.txt » de l’export de Joplin non compris, laissé.',
        ],
      ]
        .map((line) => (line.startsWith(': ') ? `Carnets.jex/Lisible${line}` : line))
        .sort(),
    );
  });

  it('is read as any tar of the system writes it, long names and all', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'resources'));
    for (const { name, content } of EXPORT) writeFileSync(join(root, name), content ?? '');
    writeFileSync(join(root, `${'très long '.repeat(20)}.txt`), 'x');
    for (const form of ['pax', 'gnu', 'ustar']) {
      const names = readdirSync(root).filter((name) => form !== 'ustar' || name.length < 90);
      const path = join(temporaryFolder(), `${form}.jex`);
      execFileSync('tar', [
        `--format=${form}`,
        '-cf',
        path,
        '-C',
        root,
        ...names.filter((n) => !n.endsWith('.jex')),
      ]);
      const pack = openPack(path);
      expect([form, pack.notes.length, pack.resources.size]).toEqual([form, 2, 2]);
      expect(pack.problems.map(({ detail }) => detail.slice(0, 9))).toEqual(
        form === 'ustar' ? [] : ['très long'],
      );
    }
  });
});

describe('a hostile pack', () => {
  const body = note(id('a'), 'Note', 'Un texte');

  it.each([
    ['a path that leaves it', { name: '../../../etc/passwd', content: 'x' }],
    ['an absolute path', { name: `/${id('b')}.md`, content: 'x' }],
    ['a link in the place of a file', { name: `resources/${id('b')}.png`, kind: '2' }],
    ['a device', { name: `${id('b')}.md`, kind: '3' }],
  ])('%s is told, left, and nothing is written anywhere', (_what, part) => {
    const pack = openPack(packOf([body, part]));
    expect([pack.notes.length, pack.resources.size]).toEqual([1, 0]);
    expect(pack.problems).toMatchObject([{ kind: 'joplin-part', detail: part.name }]);
  });

  it.each([
    ['a part larger than the file', [body, { name: `${id('b')}.md`, content: 'x', size: 8_000_000_000 }]],
    ['two parts of one name', [body, body]],
    ['a pax header without end', [{ name: 'x', kind: 'x', content: 'x'.repeat(100_000) }, body]],
    ['a size that is no number', [{ name: 'x', kind: 'x', content: '12 size=-5\n' }, body]],
    ['nothing of Joplin', []],
  ] as [string, TarPartInput[]][])('%s is refused', (_what, parts) => {
    expect(() => openPack(packOf(parts))).toThrow(Unreadable);
  });

  it('notebooks in a circle end', () => {
    const pack = openPack(
      packOf([
        item(2, id('f0'), 'Un', { parent_id: id('f1') }),
        item(2, id('f1'), 'Deux', { parent_id: id('f0') }),
        body,
      ]),
    );
    expect(pack.notes[0]!.notebooks.length).toBeLessThanOrEqual(50);
  });

  it('is refused or read whatever bytes of it are others, never anything else', () => {
    const whole = tarOf(EXPORT);
    const path = join(temporaryFolder(), 'brouillé.jex');
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), fc.nat(whole.length), (changes, cut) => {
        const bytes = Buffer.from(whole.subarray(0, cut % 3 === 0 ? cut : whole.length));
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        writeFileSync(path, bytes);
        try {
          openPack(path);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
      { numRuns: 300 },
    );
  });
});
