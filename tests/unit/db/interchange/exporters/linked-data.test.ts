import { describe, expect, test } from 'vitest';
import { KINDS } from '#db/domain/kinds.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';
import { addRelation } from '#db/records/relations.ts';
import { exportedText, gathering } from '#tests/support/exports.ts';

type Node = Record<string, unknown> & { '@id': string; '@type': string[] };

describe('linked data of the whole corpus', () => {
  test('has a node for each record and measure, each once, under terms whose prefix is declared', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await gathering(archive, { all: true });
    const { '@context': context, '@graph': graph } = JSON.parse(await exportedText('jsonld', all)) as {
      '@context': Record<string, string>;
      '@graph': Node[];
    };
    const ids = graph.map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { record: one } of all.pieces) expect(ids).toContain(`urn:uuid:${one.id}`);
    const measures = new Set(all.pieces.flatMap(({ record: one }) => one.measures.map(({ id }) => id)));
    expect(graph.filter((node) => node['@type'].includes('schema:Observation'))).toHaveLength(measures.size);
    const prefixes = new Set(
      graph
        .flatMap((node) => [...Object.keys(node).filter((key) => !key.startsWith('@')), ...node['@type']])
        .map((term) => term.slice(0, term.indexOf(':'))),
    );
    for (const prefix of prefixes) expect(Object.keys(context)).toContain(prefix);
  });

  test('keeps the EDTF value of a date beside its days, and names authors one by one', async () => {
    const archive = await temporaryArchive();
    await record(archive, {
      kind: 'evenement',
      title: 'Forum',
      date: { edtf: '2018-33~', wording: 'vers le début de 2018' },
    });
    await record(archive, {
      kind: 'publication',
      title: 'Rapport',
      properties: { auteurs: 'Le RAMEAU ; Dupont, Claire' },
    });
    const graph = (
      JSON.parse(await exportedText('jsonld', await gathering(archive, { all: true }))) as {
        '@graph': Node[];
      }
    )['@graph'];
    expect(graph.find((node) => node['@type'].includes('schema:Event'))).toMatchObject({
      'dcterms:date': { '@value': '2018-33~', '@type': 'edtf:EDTF' },
      'schema:startDate': { '@value': '2018-01-01', '@type': 'xsd:date' },
      'schema:endDate': { '@value': '2018-03-31', '@type': 'xsd:date' },
    });
    expect(graph.find((node) => node['@type'].includes('schema:CreativeWork'))).toMatchObject({
      'dcterms:creator': ['Le RAMEAU', 'Dupont, Claire'],
    });
  });

  test('says all the values of a term, and free fields of any name under an IRI', async () => {
    const archive = await temporaryArchive();
    const house = await record(archive, { kind: 'acteur', title: 'Le RAMEAU' });
    const work = await record(archive, {
      ...{ kind: 'publication', title: 'Rapport' },
      properties: { auteurs: 'Dupont, Claire', 'ville <natale>': 'Lyon', constructor: 'x' },
    });
    await write(archive, (context) =>
      addRelation(context, {
        ...{ type: 'realise-par', sourceId: work.id, targetId: house.id, date: null, comment: '' },
      }),
    );
    const graph = (
      JSON.parse(await exportedText('jsonld', await gathering(archive, { all: true }))) as {
        '@graph': Node[];
      }
    )['@graph'];
    const node = graph.find(({ '@id': id }) => id === `urn:uuid:${work.id}`)!;
    expect(node['dcterms:creator']).toEqual([
      'Dupont, Claire',
      { '@id': `urn:uuid:${house.id}`, 'schema:name': 'Le RAMEAU' },
    ]);
    expect(node).toMatchObject({ 'vigie:ville%20%3Cnatale%3E': 'Lyon', 'vigie:constructor': 'x' });
    for (const term of Object.keys(node)) expect(term).toMatch(/^(@|[a-z]+:)[^\s<>"{}|\\^`]+$/);
  });

  test('knows what every kind is', async () => {
    const archive = await temporaryArchive();
    for (const kind of KINDS) await record(archive, { kind, title: kind });
    const graph = (
      JSON.parse(await exportedText('jsonld', await gathering(archive, { all: true }))) as {
        '@graph': Node[];
      }
    )['@graph'];
    for (const node of graph) expect(node['@type'].length).toBeGreaterThan(0);
    expect(graph).toHaveLength(KINDS.length);
  });
});

describe('themes as a concept scheme', () => {
  test('have their names, and broader and narrower from « fait partie de »', async () => {
    const archive = await temporaryArchive();
    const wide = await record(archive, {
      kind: 'theme',
      title: 'Alliances « durables »',
      aliases: ['Partenariats'],
    });
    const narrow = await record(archive, {
      kind: 'theme',
      title: 'Mécénat "croisé"\\',
      summary: 'Ligne 1\nLigne 2',
    });
    await write(archive, (context) =>
      addRelation(context, {
        type: 'fait-partie-de',
        sourceId: narrow.id,
        targetId: wide.id,
        date: null,
        comment: '',
      }),
    );
    const turtle = await exportedText('skos', await gathering(archive, { all: true }));
    const [, scheme, ...concepts] = turtle.trim().split('\n\n');
    expect(scheme).toContain(`skos:hasTopConcept <urn:uuid:${wide.id}>`);
    expect(scheme).not.toContain(narrow.id);
    const of = (id: string) => concepts.find((one) => one.startsWith(`<urn:uuid:${id}>`))!;
    expect(of(wide.id)).toContain(`skos:narrower <urn:uuid:${narrow.id}>`);
    expect(of(wide.id)).toContain('skos:altLabel "Partenariats"@fr');
    expect(of(narrow.id)).toContain(`skos:broader <urn:uuid:${wide.id}>`);
    expect(of(narrow.id)).toContain('skos:prefLabel "Mécénat \\"croisé\\"\\\\"@fr');
    expect(of(narrow.id)).toContain('skos:scopeNote "Ligne 1\\nLigne 2"@fr');
  });

  test('are related to none that stands over them, however far', async () => {
    const archive = await temporaryArchive();
    const [wide, middle, narrow, other] = await Promise.all(
      ['Large', 'Moyen', 'Étroit', 'Autre'].map((title) => record(archive, { kind: 'theme', title })),
    );
    for (const [type, source, target] of [
      ['fait-partie-de', narrow, middle],
      ['fait-partie-de', middle, wide],
      ['lie-a', narrow, wide],
      ['lie-a', narrow, other],
    ] as const)
      await write(archive, (context) =>
        addRelation(context, {
          ...{ type, sourceId: source!.id, targetId: target!.id, date: null, comment: '' },
        }),
      );
    const turtle = await exportedText('skos', await gathering(archive, { all: true }));
    expect([...turtle.matchAll(/skos:related <urn:uuid:([^>]+)>/g)].map((match) => match[1]).sort()).toEqual(
      [other!.id, narrow!.id].sort(),
    );
  });

  test('of the corpus each have one preferred name, and links that stay inside the scheme', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const all = await gathering(archive, { query: 'type:theme' });
    const turtle = await exportedText('skos', all);
    expect([...turtle.matchAll(/skos:prefLabel/g)]).toHaveLength(all.pieces.length);
    const subjects = new Set([...turtle.matchAll(/^<([^>]+)>$/gm)].map((match) => match[1]));
    for (const [, target] of turtle.matchAll(/skos:(?:broader|narrower|related|hasTopConcept) <([^>]+)>/g))
      expect(subjects).toContain(target);
  });

  test('are refused when there are none', async () => {
    const archive = await temporaryArchive();
    await record(archive, { kind: 'atelier', title: 'Essai' });
    await expect(exportedText('skos', await gathering(archive, { all: true }))).rejects.toMatchObject({
      data: { kind: 'not-found' },
    });
  });
});
