import { describe, expect, test } from 'vitest';
import { parseQuery } from '#db/domain/query/parse.ts';

/** The same query, whatever its places in the text. */
const read = (query: string): unknown => {
  const parsed = parseQuery(query);
  return JSON.parse(
    JSON.stringify(parsed.ok ? parsed.node : parsed.error.reason, (key, value: unknown) =>
      key === 'span' ? undefined : value,
    ),
  );
};

describe('a query as people type it', () => {
  test.each([
    ['avant: 2018', 'avant:2018'],
    ['avant : 2018', 'avant:2018'],
    ['avant\u00a0:\u00a02018', 'avant:2018'],
    ['AVANT:2018', 'avant:2018'],
    ['type : atelier date : 2018-06', 'type:atelier date:2018-06'],
    ['Type: atelier, étude', 'type:atelier étude'],
    ['hôte : "La Poste"', 'hôte:"La Poste"'],
    ['hôte: «\u00a0La Poste\u00a0»', 'hôte:"La Poste"'],
    ['renouvelle : *', 'renouvelle:*'],
    ['cycle: PHARE performance', 'cycle:PHARE performance'],
    ['accueilli par:CESE', 'accueilli-par:CESE'],
    ['colloque accueilli par:"Le CESE"', 'colloque accueilli-par:"Le CESE"'],
    ['date:[2013..2017]', 'date:2013..2017'],
    ['date:2013/2017', 'date:2013..2017'],
    ['date:2013..', 'date:2013/..'],
    ['date:..2017', 'date:../2017'],
    ['date:2018-04..2018-09', 'date:2018-04/2018-09'],
    ['type:atelier ou type:étude', 'type:atelier OU type:étude'],
    ['Normandie ou Bretagne', 'Normandie OU Bretagne'],
    ['Normandie || Bretagne', 'Normandie OU Bretagne'],
    ['alliance sauf mécénat', 'alliance -mécénat'],
    ['alliance –mécénat', 'alliance -mécénat'],
    ['alliance !mécénat', 'alliance -mécénat'],
    ['alliance - mécénat', 'alliance mécénat'],
    ['alliance — mécénat !', 'alliance mécénat'],
    ['“bien commun"', '"bien commun"'],
    ['"bien commun”', '"bien commun"'],
    ['"bien commun', '"bien commun"'],
  ])('%s is %s', (typed, meant) => {
    expect(read(typed)).toEqual(read(meant));
  });

  test.each([
    'Note : les modèles de co-construction',
    'le cycle : préparation',
    'date : à préciser',
    'l’un ou l’autre',
    'où se forme le lien',
    'tout sauf ordinaire',
    'std::vector',
    'il est 10:30',
  ])('%s is prose', (typed) => {
    const text = JSON.stringify(read(typed));
    expect(text).not.toContain('"filter"');
    expect(text).not.toContain('"or"');
    expect(text).not.toContain('"not"');
  });

  test.each([
    ['avant:', 'missing-value'],
    ['avant: type:atelier', 'missing-value'],
    ['type: (atelier)', 'missing-value'],
    ['avant: bientôt', 'unreadable-date'],
    ['type: truc', 'unknown-kind'],
  ])('%s says what is wrong', (typed, reason) => {
    expect(read(typed)).toBe(reason);
  });

  test.each(['-', '"', '!', '«', '- -', '()', ':', 'OU', '|| &&', '*', '—'])('%s asks nothing', (typed) => {
    expect(read(typed)).toBeNull();
  });
});
