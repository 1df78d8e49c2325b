import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { ensureBlockIds, blockIdOf } from '#db/domain/document/blocks.ts';
import {
  captioned,
  cell,
  chart,
  citation,
  figure,
  heading,
  image,
  mention,
  note,
  paragraph,
  piece,
  reference,
  row,
  table,
} from '#db/domain/document/build.ts';
import type { BlockNode } from '#db/domain/document/types.ts';
import { newId } from '#db/domain/ids.ts';
import type { FindingRule } from '#db/domain/reports/findings.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { trashRecords, updateRecord } from '#db/records/commands.ts';
import { addMeasure } from '#db/records/measures.ts';
import { addSource } from '#db/records/sources.ts';
import { checkReport } from '#db/reports/check/check.ts';
import { createReport, takeSources } from '#db/reports/commands.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { noteSaying, record, save } from '#tests/support/builders.ts';

/** The findings of a report of these blocks: the words of those of one rule, or their rules. */
async function findingsOf(archive: Archive, ...blocks: BlockNode[]) {
  const { id } = await write(archive, (context) => createReport(context, { title: 'Rapport', sources: [] }));
  const body = prepareBody(ensureBlockIds(note(...blocks)));
  await write(archive, (context) => saveBody(context, { id, base: 1, body }));
  return checkReport(archive.reader, id);
}
const wordsOf = async (rule: FindingRule, archive: Archive, ...blocks: BlockNode[]) =>
  (await findingsOf(archive, ...blocks)).filter((one) => one.rule === rule).map(({ words }) => words);
const attested = { verification: 'attested' } as const;

describe('before a report goes out, one hears of', () => {
  test('references that lead nowhere, and records in the trash', async () => {
    const archive = await temporaryArchive();
    const gone = await record(archive, { kind: 'libre', title: 'Partie', ...attested });
    await write(archive, (context) => trashRecords(context, [gone.id]));
    const named = ensureBlockIds(note(heading(2, 'Un'), paragraph('Texte.')));
    const [title, text] = named.root.children as [BlockNode, BlockNode];
    expect(
      await wordsOf(
        'renvoi-rompu',
        archive,
        title,
        text,
        paragraph('Voir ', reference(blockIdOf(title)!, 'number', '1')),
        paragraph('Voir ', reference('parti1234', 'number', 'figure 9')),
        paragraph('Voir ', mention(gone.id, 'Partie'), ' et ', citation(newId(), { label: 'Dupont, 2018' })),
      ),
    ).toEqual(['figure 9', 'Partie', '(Dupont, 2018)']);
  });

  test('a number nobody is the source of', async () => {
    const archive = await temporaryArchive();
    expect(await wordsOf('affirmation-sans-source', archive, paragraph('En 2018, 37 % coopèrent.'))).toEqual([
      'En 2018, 37 % coopèrent.',
    ]);
  });

  test('a figure whose measure says no base', async () => {
    const archive = await temporaryArchive();
    const indicator = await record(archive, { kind: 'indicateur', title: 'Part', ...attested });
    const measure = (base: string) =>
      write(archive, (context) =>
        addMeasure(context, indicator.id, {
          ...{ value: 46, unit: '%', date: { edtf: '2018', wording: null }, base, sample: null },
          ...{ question: null, studyId: null, page: null, comparability: null, sourceLabel: 'PHARE' },
          ...{ sourceAddress: null, verification: 'attested' as const, comment: '' },
        }),
      );
    const [known, unknown] = [await measure('entreprises'), await measure('non précisée')];
    const shown = (measureId: string) =>
      figure({
        recordId: indicator.id,
        measureId,
        label: '46 %',
        date: '',
        base: '',
        title: '',
        kept: false,
      });
    expect(
      await wordsOf('chiffre-sans-base', archive, paragraph(shown(known), ' puis ', shown(unknown))),
    ).toEqual(['46\u202f% (2018, non précisée)']);
    expect(
      await wordsOf('chiffre-sans-base', archive, chart(indicator.id, { caption: 'Part' })),
    ).toHaveLength(1);
  });

  test('a piece whose source has changed, and one whose source is gone', async () => {
    const archive = await temporaryArchive();
    const from = await noteSaying(archive, 'Observation', paragraph('Un.'));
    const other = await noteSaying(archive, 'Autre', paragraph('Un.'));
    const taken = await write(archive, (context) =>
      takeSources(
        context,
        [from, other].map(({ id: recordId }) => ({ is: 'note' as const, recordId, blockId: null })),
      ),
    );
    const pieces = taken.map(({ source, ...fields }) => piece(source, fields));
    await save(archive, from.id, 1, paragraph('Deux.'));
    await write(archive, (context) => trashRecords(context, [other.id]));
    const findings = await findingsOf(archive, ...pieces);
    expect(findings.map(({ rule, words }) => [rule, words])).toEqual(
      expect.arrayContaining([
        ['source-changee', 'Observation'],
        ['renvoi-rompu', 'Autre'],
      ]),
    );
  });

  test('records to be verified, and those that name no source', async () => {
    const archive = await temporaryArchive();
    const study = await record(archive, { kind: 'etude', title: 'Étude', verification: 'to-verify' });
    const place = await record(archive, { kind: 'atelier', title: 'Atelier', ...attested });
    const text = paragraph(mention(study.id, 'Étude'), ' à ', mention(place.id, 'Atelier'));
    expect(await wordsOf('a-verifier', archive, text)).toEqual(['Étude']);
    expect(await wordsOf('fiche-sans-source', archive, text)).toEqual(['Étude']);
    await write(archive, (context) =>
      addSource(context, study.id, { property: null, label: 'Rapport', address: null, detail: '' }),
    );
    await write(archive, (context) => updateRecord(context, study.id, null, attested));
    expect(await wordsOf('a-verifier', archive, text)).toEqual([]);
    expect(await wordsOf('fiche-sans-source', archive, text)).toEqual([]);
  });

  test('figures and tables without a caption, pictures without words for who does not see them', async () => {
    const archive = await temporaryArchive();
    const picture = 'a'.repeat(64);
    const rows = table(row(cell('Étude', 1)), row(cell('PHARE')));
    expect(
      await wordsOf(
        'sans-legende',
        archive,
        image(picture, 'Une carte', ''),
        image(picture, '', 'La carte'),
        image(picture, 'Une carte', 'La carte'),
        rows,
        captioned(rows, 'Les études'),
        piece({ is: 'liste', query: 'type:étude', columns: ['title'] }, { title: 'type:étude' }),
      ),
    ).toEqual(['Une carte', 'La carte', 'Étude', 'type:étude']);
  });

  test('sections with nothing in them, and levels that are skipped', async () => {
    const archive = await temporaryArchive();
    expect(
      await wordsOf(
        'section-vide',
        archive,
        heading(2, 'Un'),
        heading(3, 'Un un'),
        paragraph('Texte.'),
        heading(2, 'Deux'),
        paragraph(),
        heading(2, 'Trois'),
        heading(4, 'Sauté'),
        paragraph('Texte.'),
        heading(2, 'Fin'),
      ),
    ).toEqual(['Deux', 'Sauté', 'Fin']);
  });

  test('the gravest first', async () => {
    const archive = await temporaryArchive();
    const findings = await findingsOf(
      archive,
      heading(2, 'Vide'),
      heading(2, 'Un'),
      paragraph('37 % coopèrent.'),
      paragraph('Voir ', reference('parti1234', 'number', 'figure 9')),
    );
    expect(findings.map(({ rule }) => rule)).toEqual([
      'renvoi-rompu',
      'affirmation-sans-source',
      'section-vide',
    ]);
  });
});
