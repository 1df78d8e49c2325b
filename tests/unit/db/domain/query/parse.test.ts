import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter, QueryNode } from '#db/domain/query/ast.ts';
import { parseQuery } from '#db/domain/query/parse.ts';

/** One line a reader can check: words as they are found, filters by name. */
function spell(node: QueryNode | null): string {
  if (node === null) return '∅';
  switch (node.type) {
    case 'text': {
      const words = node.words.join(' ') + (node.prefix ? '*' : '');
      return (
        (node.titleOnly ? 'titre:' : '') +
        (node.quoted
          ? `"${words}"${node.near === null ? '' : `~${node.near}`}`
          : node.words.length > 1
            ? `[${words}]`
            : words)
      );
    }
    case 'filter':
      return `{${spellFilter(node.filter)}}`;
    case 'not':
      return `-${spell(node.child)}`;
    case 'and':
      return `(${node.children.map(spell).join(' & ')})`;
    case 'or':
      return `(${node.children.map(spell).join(' | ')})`;
  }
}

function spellFilter(filter: Filter): string {
  switch (filter.by) {
    case 'kind':
      return filter.kinds.join(',');
    case 'date':
      return `${filter.when} ${filter.bounds.start}/${filter.bounds.end}`;
    case 'impact':
      return `impact ${filter.impacts.join(',')}`;
    case 'tag':
      return `#${filter.tags.join(',')}`;
    case 'relation':
      return `${filter.relations.map(({ relation, direction }) => `${direction}:${relation}`).join('+')} ${filter.target}`;
    case 'status':
      return `status ${[...filter.verifications, ...filter.states].join(',')}`;
    case 'validation':
      return `validation ${[...filter.states, ...(filter.modified ? ['modified'] : [])].join(',')}`;
    case 'mention':
      return `@${filter.kind ?? ''}:${filter.target}`;
    case 'cycle':
      return `cycle ${filter.target}`;
    case 'source':
      return `source ${filter.text}`;
    case 'code':
      return `code ${filter.code}${filter.prefix ? '*' : ''}`;
    case 'excerpt':
      return `passage ${filter.codes.join(',')}/${filter.profiles.join(',')}`;
    case 'presence':
      return `has ${filter.what}`;
    case 'filled':
      return `has ${filter.property.key}`;
    case 'property':
      return `${filter.property.key} ${JSON.stringify(filter.wish)}`;
    case 'author':
      return `by ${filter.text}`;
    case 'view':
      return `view ${filter.name}`;
  }
}

const read = (query: string, typing = false): string => {
  const parsed = parseQuery(query, { typing });
  return parsed.ok
    ? spell(parsed.node)
    : `! ${parsed.error.reason} « ${query.slice(parsed.error.position, parsed.error.position + parsed.error.length)} »`;
};

describe('the query language', () => {
  test.each([
    ['', '∅'],
    ['   ', '∅'],
    ['alliance confiance', '(alliance & confiance)'],
    ['« bien commun » alliance', '("bien commun" & alliance)'],
    ['"bien commun"', '"bien commun"'],
    ['l’étude d’impact', '(etude & impact)'],
    ['co-construction', '[co construction]'],
    ['E-012', '[e 012]'],
    ['alliance -mécénat', '(alliance & -mecenat)'],
    ['alliance SAUF mécénat', '(alliance & -mecenat)'],
    ['--mécénat', 'mecenat'],
    ['Normandie OU Bretagne alliance', '((normandie | bretagne) & alliance)'],
    ['alliance (Normandie Bretagne) OR PME', '(alliance & ((normandie & bretagne) | pme))'],
    ['un ET deux', '(un & deux)'],
    ['territor*', 'territor*'],
    ['"bien com*"', '"bien com*"'],
    ['titre:confiance', 'titre:confiance'],
    ['fin : suite', '(fin & suite)'],
    ['http://exemple', '[http exemple]'],
    ['10:30', '[10 30]'],
    ['constructor:rien toString', '([constructor rien] & tostring)'],
  ])('%s reads as %s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test.each([
    ['type:atelier', '{atelier}'],
    ['TYPE:Ateliers,études', '{atelier,etude}'],
    ['kind:"weak signals"', '{signal}'],
    ['cycle:PHARE', '{cycle PHARE}'],
    ['avant:2018', '{before 2018-01-01/2018-12-31}'],
    ['before:2018-04', '{before 2018-04-01/2018-04-30}'],
    ['après:"fin avril 2018"', '{after 2018-04-01/2018-04-30}'],
    ['date:2013-2017', '{during 2013-01-01/2017-12-31}'],
    ['date:2013..2017', '{during 2013-01-01/2017-12-31}'],
    ['impact:confiance', '{impact confiance}'],
    ['impact:1,inno', '{impact performance,innovation}'],
    ['étiquette:"Économie sociale"', '{#economie sociale}'],
    ['tag:#pme', '{#pme}'],
    ['thème:évaluation', '{out:a-pour-theme évaluation}'],
    ['hôte:"Caisse des Dépôts"', '{out:accueilli-par Caisse des Dépôts}'],
    ['renouvelle:*', '{out:renouvelle *}'],
    ['renouvelée-par:E-003', '{in:renouvelle E-003}'],
    ['source:S', '{source S}'],
    ['code:e-12', '({code E-012} | {passage e-12/})'],
    ['code:S-*', '{code S-*}'],
    ['vérification:à-vérifier', '{status to-verify}'],
    ['statut:suivi', '{status suivi}'],
    ['@signal:S-014', '{@signal:S-014}'],
    ['@:E-012', '{@:E-012}'],
    ['@E-012', '{@:E-012}'],
    ['@"Caisse des Dépôts" -type:note', '({@:Caisse des Dépôts} & -{note})'],
    [
      'type:atelier cycle:PHARE avant:2018 impact:confiance',
      '({atelier} & {cycle PHARE} & {before 2018-01-01/2018-12-31} & {impact confiance})',
    ],
  ])('%s reads as %s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test.each([
    ['alliance type:attelier', '! unknown-kind « attelier »'],
    ['type:', '! missing-value « type: »'],
    ['avant:jadis', '! unreadable-date « jadis »'],
    ['date:2018-02-31', '! unreadable-date « 2018-02-31 »'],
    ['impact:bonheur', '! unknown-impact « bonheur »'],
    ['statut:perdu', '! unknown-status « perdu »'],
    ['@licorne:X', '! unknown-kind « @licorne:X »'],
    ['@', '! missing-value « @ »'],
    ['('.repeat(40) + 'a', '! too-complex « ( »'],
    ['mot '.repeat(70), '! too-complex « mot »'],
  ])('%s cannot be read: %s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test.each([
    ['alli', 'alli*'],
    ['alli ', 'alli'],
    ['"bien com', '"bien com*"'],
    ['"bien commun"', '"bien commun"'],
    ['E-01', '[e 01*]'],
    ['alliance OU', 'alliance'],
    ['(alliance', 'alliance*'],
    ['alliance)', 'alliance'],
    ['alliance -', 'alliance'],
    ['alliance -méc', '(alliance & -mec*)'],
    ['titre:conf', 'titre:conf*'],
    ['alliance type:ate', '(alliance & {atelier})'],
    ['type:e', '{etude,evenement}'],
    ['type:e alliance', '! unknown-kind « e »'],
  ])('as it is typed, %s reads as %s', (query, expected) => {
    expect(read(query, true)).toBe(expected);
  });

  test('any text is read or refused with a place inside it, never thrown at', () => {
    const piece = fc.constantFrom(
      'type:',
      '"',
      '«',
      '»',
      '(',
      ')',
      '-',
      'OU',
      ' ',
      '@',
      ':',
      ',',
      '*',
      'alliance',
      'avant:2018',
      'é',
      '’',
      '#',
      '\n',
      'hôte:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, typing) => {
        const query = pieces.join('');
        const parsed = parseQuery(query, { typing });
        if (parsed.ok) return;
        expect(parsed.error.position + parsed.error.length).toBeLessThanOrEqual(query.length);
        expect(parsed.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
