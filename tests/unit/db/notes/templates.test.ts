import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { paragraph, note } from '#db/domain/document/build.ts';
import { journalDays, journalNeighbours } from '#db/notes/journal.ts';
import { listRevisions, readNote, readSiblings } from '#db/notes/queries.ts';
import { resetTemplate, saveTemplate, writeFromTemplate } from '#db/notes/templates/commands.ts';
import { listTemplates, readTemplate } from '#db/notes/templates/queries.ts';
import { addRelation } from '#db/records/relations.ts';
import { undoChangeSet } from '#db/undo/undo.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record, says, writing } from '#tests/support/builders.ts';
import { expectDerivedRowsTrue } from '#tests/support/derived.ts';

const DAY = '2026-11-23';
const from = (typeNote: 'atelier' | 'journal' | 'memo', aboutId: string | null = null, day = DAY) => ({
  typeNote,
  locale: 'fr' as const,
  aboutId,
  day,
});
const textOf = async (archive: Archive, id: string) =>
  documentText((await readNote(archive.reader, id)).document).text;

describe('a note from a template', () => {
  test('about an Atelier says where it was, who took part, and mentions it', async () => {
    const archive = await temporaryArchive();
    const atelier = await record(archive, {
      kind: 'atelier',
      title: 'Alliance & Performance',
      properties: { lieu: 'Paris' },
      date: { edtf: '2018-05-24', wording: null },
    });
    const host = await record(archive, { kind: 'acteur', title: 'Caisse des Dépôts' });
    await write(archive, (context) =>
      addRelation(context, {
        type: 'accueilli-par',
        sourceId: atelier.id,
        targetId: host.id,
        date: null,
        comment: '',
      }),
    );
    const made = await write(archive, (context) => writeFromTemplate(context, from('atelier', atelier.id)));
    expect(made).toMatchObject({ existed: false, unknown: [], missing: ['auteur'] });
    const written = await readNote(archive.reader, made.id);
    expect(written.title).toBe('Compte rendu\u00a0: Alliance & Performance');
    expect(written.about).toMatchObject([{ id: atelier.id }]);
    const text = await textOf(archive, made.id);
    expect(text).toContain('Alliance & Performance (A-001)');
    expect(text).toContain('24 mai 2018');
    expect(text).toContain('Paris');
    expect(text).toContain('Caisse des Dépôts');
    await expectDerivedRowsTrue(archive);
  });

  test('is made from the one people changed, until it is reset; an undo brings the change back', async () => {
    const archive = await temporaryArchive();
    const mine = note(paragraph('Le {{date}}, {{humeur}}'));
    await write(archive, (context) => saveTemplate(context, 'memo', mine));
    expect((await listTemplates(archive.reader)).filter(({ edited }) => edited)).toMatchObject([
      { typeNote: 'memo' },
    ]);
    const made = await write(archive, (context) => writeFromTemplate(context, from('memo')));
    expect(await textOf(archive, made.id)).toBe('Le 23 novembre 2026, {{humeur}}');
    expect(made.unknown).toEqual(['humeur']);
    const { changeSetId } = await archive.write('template.reset', (context) =>
      resetTemplate(context, 'memo'),
    );
    expect(documentText((await readTemplate(archive.reader, 'memo', 'fr')).document).text).toContain(
      'Constat',
    );
    await write(archive, (context) => undoChangeSet(context, changeSetId));
    expect((await readTemplate(archive.reader, 'memo', 'fr')).edited).toBe(true);
  });
});

describe('the journal', () => {
  test('is one note a day: asked twice, it is the same', async () => {
    const archive = await temporaryArchive();
    const first = await write(archive, (context) => writeFromTemplate(context, from('journal')));
    const again = await write(archive, (context) => writeFromTemplate(context, from('journal')));
    expect(again).toMatchObject({ id: first.id, existed: true });
    expect((await readNote(archive.reader, first.id)).title).toBe('Journal du 23 novembre 2026');
    expect(await listRevisions(archive.reader, first.id)).toHaveLength(1);
  });

  test('begun in two windows at once loses neither text', async () => {
    const archive = await temporaryArchive();
    const first = await write(archive, (context) =>
      writeFromTemplate(context, { ...from('journal'), document: writing(says('matin')) }),
    );
    await write(archive, (context) =>
      writeFromTemplate(context, { ...from('journal'), document: writing(says('soir')) }),
    );
    expect(await textOf(archive, first.id)).toBe('matin');
    expect(await readSiblings(archive.reader, first.id)).toHaveLength(1);
  });

  test('knows the days around that have one, and those of a month, by reading an index', async () => {
    const archive = await temporaryArchive();
    for (const day of ['2026-10-30', '2026-11-02', '2026-11-23'])
      await write(archive, (context) => writeFromTemplate(context, from('journal', null, day)));
    expect(await journalNeighbours(archive.reader, null, '2026-11-02')).toEqual({
      previous: '2026-10-30',
      next: '2026-11-23',
    });
    const month = await journalDays(archive.reader, null, '2026-11-01', '2026-11-30');
    expect(month.map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-23']);
  });
});
