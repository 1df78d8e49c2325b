import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { citation, date, footnote, note, paragraph, text, transclusion } from '#db/domain/document/build.ts';
import { blockIdOf, ensureBlockIds } from '#db/domain/document/blocks.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { gather } from '#db/interchange/gather.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { noteSaying, record, save } from '#tests/support/builders.ts';

const gathered = (archive: Archive, id: string) =>
  gather(archive, { records: [id] }, { locale: 'fr', withLinkedNotes: false });
const docx = async (archive: Archive, id: string) => {
  const files = unzipSync((await makeFile('docx', await gathered(archive, id))).content);
  return (name: string) => strFromU8(files[name]!);
};
const markdown = async (archive: Archive, id: string) =>
  strFromU8((await makeFile('md', await gathered(archive, id))).content);

const work = (archive: Archive) =>
  record(archive, {
    kind: 'publication',
    title: 'Les alliances sur un territoire',
    date: { edtf: '2018', wording: null },
    properties: { auteurs: 'Dupont, Claire ; Martin, Luc', editeur: 'Le RAMEAU' },
  });

describe('footnotes and citations of a note', () => {
  test('are real footnotes of Word, in the order of their calls, and a list of works', async () => {
    const archive = await temporaryArchive({});
    const cited = await work(archive);
    const citing = citation(cited.id, { code: cited.code, label: 'ancien', locator: 'p. 12' });
    const written = await noteSaying(
      archive,
      'Noté',
      paragraph(
        'Un',
        footnote('Selon ', text('plusieurs', 1), ' travaux ', citing),
        ' deux',
        footnote('Autre'),
        '.',
      ),
      paragraph('Lu ', citing, ', ', date('2018-04', 'fin avril 2018'), '.'),
    );
    const xml = await docx(archive, written.id);
    const [body, notes] = [xml('word/document.xml'), xml('word/footnotes.xml')];
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2']);
    expect(notes).toMatch(
      /<w:footnote w:id="1">.*?plusieurs.*?\(Dupont et Martin, 2018, p\. 12\).*?<\/w:footnote>/s,
    );
    expect(notes).toMatch(/<w:footnote w:id="2">.*?w:val="FootnoteText".*?Autre.*?<\/w:footnote>/s);
    expect(body).toContain('(Dupont et Martin, 2018, p. 12)');
    expect(body).toContain('fin avril 2018');
    expect(body).toContain('Ouvrages cités');
    expect(body).toContain(
      'Dupont, Claire et Martin, Luc (2018). Les alliances sur un territoire. Le RAMEAU.',
    );
  });

  test('are those of pandoc in Markdown', async () => {
    const archive = await temporaryArchive({});
    const cited = await work(archive);
    const written = await noteSaying(
      archive,
      'Noté',
      paragraph('Un', footnote('Selon ', citation(cited.id, { locator: 'p. 12' })), '.'),
    );
    const shown = await markdown(archive, written.id);
    expect(shown).toContain('Un[^1].');
    expect(shown).toContain(`[^1]: Selon [@${cited.code}, p. 12]`);
    expect(shown).toContain('Ouvrages cités');
  });

  test('lead to the work like a mention', async () => {
    const archive = await temporaryArchive({});
    const cited = await work(archive);
    await noteSaying(
      archive,
      'Noté',
      paragraph('Un', footnote('Selon ', citation(cited.id, { label: 'Dupont, 2018' }))),
    );
    const rows = await archive.reader.selectFrom('mention').selectAll().execute();
    expect(rows).toHaveLength(1);
  });
});

describe('a note shown in another', () => {
  test('is exported in its place, with its source, its footnotes numbered with the others', async () => {
    const archive = await temporaryArchive({});
    const source = await noteSaying(archive, 'La source', paragraph('Montré', footnote('dedans'), '.'));
    const written = await noteSaying(
      archive,
      'Lectrice',
      paragraph('Avant', footnote('dehors'), '.'),
      transclusion(source.id, 'La source'),
      paragraph('Après.'),
    );
    const body = (await docx(archive, written.id))('word/document.xml');
    expect(body.indexOf('Avant')).toBeLessThan(body.indexOf('Montré'));
    expect(body.indexOf('Montré')).toBeLessThan(body.indexOf('Après.'));
    const shown = await markdown(archive, written.id);
    expect(shown).toContain('Montré[^2].');
    expect(shown).toMatch(/\[\^2\]: dedans/);
    expect(shown).toContain('La source');
  });

  test('by one block is that block alone', async () => {
    const archive = await temporaryArchive({});
    const blocks = ensureBlockIds(note(paragraph('Premier.'), paragraph('Second.'))).root.children;
    const source = await noteSaying(archive, 'La source', ...blocks);
    const written = await noteSaying(
      archive,
      'Lectrice',
      transclusion(source.id, 'La source', blockIdOf(blocks[1]!)),
    );
    const shown = await markdown(archive, written.id);
    expect(shown).toContain('Second.');
    expect(shown).not.toContain('Premier.');
  });

  test('that shows it in turn ends, and one that is gone leaves its title', async () => {
    const archive = await temporaryArchive({});
    const one = await noteSaying(archive, 'Une', paragraph('Un.'));
    const two = await noteSaying(archive, 'Deux', paragraph('Deux.'), transclusion(one.id, 'Une'));
    await save(
      archive,
      one.id,
      null,
      paragraph('Un.'),
      transclusion(two.id, 'Deux'),
      transclusion(two.id, 'Perdue', 'nulle-part'),
    );
    const shown = await markdown(archive, one.id);
    expect(shown.match(/^Un\.$/gm)).toHaveLength(1);
    expect(shown.match(/^Deux\.$/gm)).toHaveLength(1);
  });

  test('many times over stays an export one can make', async () => {
    const archive = await temporaryArchive({});
    let last = await noteSaying(archive, 'N0', ...Array.from({ length: 40 }, (_, at) => paragraph(`p${at}`)));
    for (let depth = 1; depth < 5; depth += 1) {
      const inner = last;
      last = await noteSaying(
        archive,
        `N${depth}`,
        ...Array.from({ length: 30 }, () => transclusion(inner.id, 'N')),
      );
    }
    const { pieces } = await gathered(archive, last.id);
    expect(JSON.stringify(pieces[0]!.document).length).toBeLessThan(60_000_000);
  });
});
