import { beforeEach, expect, test } from 'vitest';
import { vigie, vigieJson } from '#tests/support/command-line.ts';
import { keys, observatoryModel } from '#tests/support/observatory.ts';

const model = observatoryModel();
let archive: string;
beforeEach(() => {
  ({ archive } = model.copy());
});

test('a signal is captured in one line, during an Atelier, and shown with all that was said of it', async () => {
  const { code, value } = await vigieJson<{ id: string; code: string }>([
    ...['signal', 'capture', archive, '--fact', 'Deux partenaires parlent d’une même mesure.'],
    ...['--question', 'Qui la porte ?', '--interpretation', 'Un objet commun.', '--during', 'a-1'],
    ...['--date', 'fin avril 2018', '--impact', 'confiance', '--impact', 'performance', '--horizon', '3-7'],
    ...['--source', 'Compte rendu', '--excerpt', 'Un seul compteur pour deux.'],
  ]);
  expect(code).toBe(0);
  expect(keys(value)).toEqual(['id', 'code']);
  const shown = (await vigieJson<Record<string, unknown>>(['show', archive, value.code])).value;
  expect(shown).toMatchObject({
    title: 'Deux partenaires parlent d’une même mesure',
    date: { edtf: '2018-04', wording: 'fin avril 2018' },
    properties: { fait: 'Deux partenaires parlent d’une même mesure.', etat: 'capte', horizon: '3-7' },
    relations: [{ type: 'capte-lors-de', target: { code: 'A-001' } }],
    observations: [
      {
        direction: 'renforce',
        excerpt: 'Un seul compteur pour deux.',
        place: { code: 'A-001' },
        sourceLabel: 'Compte rendu',
        author: null,
      },
    ],
    interpretations: [{ text: 'Un objet commun.', author: null }],
    steps: [{ state: 'capte', day: '2018-04-01', reason: '', reviewDay: null }],
  });
  const { stdout } = await vigie(['show', archive, value.code, '--lang', 'fr']);
  expect(stdout).toContain('Observations\n  fin avril 2018 · renforce · Un seul compteur pour deux.');
  expect(stdout).toContain('Étapes\n  2018-04-01 · capté');
  const found = await vigieJson<{ hits: { code: string }[] }>(['search', archive, '"seul compteur"']);
  expect(found.value.hits).toMatchObject([{ code: value.code }]);
});

test.each([
  ['no fact', ['--title', 'Sans fait'], 2],
  ['an impact that is none', ['--fact', 'Un fait.', '--impact', 'richesse'], 2],
  ['a horizon that is none', ['--fact', 'Un fait.', '--horizon', '10'], 2],
  ['a date that cannot be read', ['--fact', 'Un fait.', '--date', 'un jour'], 4],
  ['a place that is not there', ['--fact', 'Un fait.', '--during', 'A-999'], 4],
])('a capture with %s is refused and captures nothing', async (_what, options, exit) => {
  const { code, stderr } = await vigie(['signal', 'capture', archive, ...options]);
  expect(code).toBe(exit);
  expect(stderr).not.toBe('');
  const { value } = await vigieJson<unknown[]>(['list', archive, '--kind', 'signal']);
  expect(value).toHaveLength(3);
});

test('a record that is no signal is shown as it was', async () => {
  const { value } = await vigieJson(['show', archive, 'A-001']);
  for (const key of ['observations', 'interpretations', 'steps']) expect(keys(value)).not.toContain(key);
});
