import { describe, expect, test } from 'vitest';
import { VigieError } from '#db/domain/errors.ts';
import { addRelation } from '#db/records/relations.ts';
import { addSource } from '#db/records/sources.ts';
import { restoreRecords, trashRecords, updateRecord } from '#db/records/commands.ts';
import { saveBody } from '#db/notes/commands.ts';
import { mention, note as documentOf, paragraph } from '#db/domain/document/build.ts';
import { prepareBody } from '#db/notes/body.ts';
import { ask, emptyArchive, note, prose, record, titles, write } from './archive.ts';

const marked = (text: string, ranges: readonly { start: number; length: number }[]) =>
  ranges.map(({ start, length }) => text.slice(start, start + length));

describe('what is found', () => {
  test.each([
    ['societe', 'sans accent'],
    ['SOCIÉTÉS', 'capitales et pluriel'],
    ['coeur', 'œ écrit oe'],
    ['cœurs', 'ligature et pluriel'],
    ['l’engagement', 'élision'],
    ["qu'engagée", 'élision et participe'],
    ['territoriaux', 'pluriel en -aux'],
    ['"bien commun"', 'groupe de mots'],
    ['co-constructions', 'mot composé au pluriel'],
    ['coconstruction', 'mot composé d’un seul tenant'],
    ["aujourd'hui", 'apostrophe droite'],
    ['86', 'nombre'],
    ['E-012', 'code'],
    ['e12', 'code abrégé'],
    ['partenar*', 'début de mot'],
    ['ODD17', 'sigle et nombre attachés'],
    ['fluxus OU coeur', 'l’un ou l’autre'],
    ['(fluxus OU coeur) societe', 'parenthèses'],
    ['les societes', 'mot vide non requis'],
  ])('%s (%s)', async (query) => {
    const archive = await emptyArchive();
    const wanted = await note(
      archive,
      'Compte rendu',
      'La société est engagée au cœur du projet territorial.',
      'Aujourd’hui le bien commun appelle la co-construction : 86 % des partenariats, voir E-012 et l’ODD 17.',
    );
    await note(archive, 'Autre note', 'Rien qui ressemble à ce qui est cherché.');
    expect((await ask(archive, query)).hits.map((hit) => hit.id)).toEqual([wanted.id]);
  });

  test.each([
    ['"biens communs"'],
    ['"commun bien"'],
    ['société -projet'],
    ['titre:société'],
    ['terr'],
    ['bien fluxus'],
  ])('not %s', async (query) => {
    const archive = await emptyArchive();
    await note(
      archive,
      'Compte rendu',
      'La société est engagée au cœur du projet territorial.',
      'Le bien commun.',
    );
    expect(await titles(archive, query)).toEqual([]);
  });

  test('properties, summary, tags and aliases are found too', async () => {
    const archive = await emptyArchive();
    await record(archive, {
      kind: 'signal',
      title: 'Un signal',
      summary: 'Résumé du fait',
      tags: ['Économie'],
      aliases: ['Le surnom'],
      properties: { fait: 'Une mesure partagée', etat: 'conforte' },
    });
    for (const query of ['resumé', 'mesures', 'economie', 'surnom', 'conforté', 'S-001']) {
      expect(await titles(archive, query)).toEqual(['Un signal']);
    }
  });

  test('as one types, the last word is a beginning, a single letter begins titles only', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Gouvernance', 'Une zone partagée');
    await note(archive, 'Zonage', 'Autre chose');
    expect(await titles(archive, 'gouv', { asYouType: true })).toEqual(['Gouvernance']);
    expect(await titles(archive, 'gouv')).toEqual([]);
    expect(await titles(archive, 'zone part', { asYouType: true })).toEqual(['Gouvernance']);
    expect(await titles(archive, 'z', { asYouType: true })).toEqual(['Zonage']);
  });

  test('nothing asked, nothing found', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Une note', 'texte');
    for (const query of ['', '   ', '()', '"'])
      expect(await ask(archive, query)).toEqual({ total: 0, hits: [] });
  });

  test('a query that cannot be read says where', async () => {
    const archive = await emptyArchive();
    const failure = await ask(archive, 'alliance type:licorne').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(VigieError);
    expect((failure as VigieError).data).toEqual({
      kind: 'invalid-query',
      position: 14,
      length: 7,
      reason: 'unknown-kind',
    });
  });

  test('a superseded call is cancelled', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Une note', 'texte');
    const { searchRecords } = await import('#db/search/search.ts');
    const gone = AbortSignal.abort();
    const failure = await searchRecords(
      archive.reader,
      { query: 'texte', asYouType: true, offset: 0, limit: 5 },
      gone,
    ).catch((error: unknown) => error);
    expect((failure as VigieError).data).toEqual({ kind: 'cancelled' });
  });
});

describe('the order of answers', () => {
  test('what is named comes first, then titles, then texts; exact before inflected', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Texte infléchi', 'On parle d’alliances une fois ici.');
    await note(archive, 'Texte exact', 'On parle d’alliance une fois ici.');
    await note(archive, 'Les alliances du territoire', 'Autre sujet pour cette note.');
    await note(archive, 'Une alliance du territoire', 'Autre sujet pour cette note.');
    await note(archive, 'Alliance', 'alliance alliance');
    expect(await titles(archive, 'alliance')).toEqual([
      'Alliance',
      'Une alliance du territoire',
      'Les alliances du territoire',
      'Texte exact',
      'Texte infléchi',
    ]);
  });

  test('a code typed alone gives its record first', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Citation', 'E-001 E-001 E-001 est souvent citée.');
    await record(archive, { kind: 'etude', title: 'Une étude' });
    for (const query of ['E-001', 'e-1', 'e1'])
      expect(await titles(archive, query)).toEqual(['Une étude', 'Citation']);
  });

  test('an alias typed whole gives its record first', async () => {
    const archive = await emptyArchive();
    await record(archive, { kind: 'note', title: 'Atelier 1, préparation' });
    await record(archive, { kind: 'atelier', title: 'Alliance & Performance', aliases: ['Atelier 1'] });
    expect((await titles(archive, 'atelier 1'))[0]).toBe('Alliance & Performance');
  });

  test('a code, then a title, then an alias, then what only begins so', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Autre', 'E-001');
    await note(archive, 'E-001 et la suite', 'rien');
    await record(archive, { kind: 'note', title: 'Surnommée', aliases: ['E-001'] });
    await record(archive, { kind: 'note', title: 'E-001' });
    await record(archive, { kind: 'etude', title: 'La vraie' });
    const { hits } = await ask(archive, 'e-001');
    expect(hits.map((hit) => hit.title)).toEqual([
      'La vraie',
      'E-001',
      'Surnommée',
      'E-001 et la suite',
      'Autre',
    ]);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  });

  test('pages follow one another without repeats, and the total counts them all', async () => {
    const archive = await emptyArchive();
    for (let index = 0; index < 12; index += 1)
      await note(archive, index % 3 ? `Note ${index}` : `Alliance ${index}`, 'Une alliance.');
    await note(archive, 'Alliance', 'Une alliance.');
    const whole = await ask(archive, 'alliance');
    expect(whole.total).toBe(13);
    const seen: string[] = [];
    for (let offset = 0; offset < 15; offset += 4) {
      const page = await ask(archive, 'alliance', { offset, limit: 4 });
      expect(page.total).toBe(13);
      seen.push(...page.hits.map((hit) => hit.id));
    }
    expect(seen).toEqual(whole.hits.map((hit) => hit.id));
    const scores = whole.hits.map((hit) => hit.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('what is shown of an answer', () => {
  test('the excerpt and the title are the original text, with the words to mark', async () => {
    const archive = await emptyArchive();
    await note(
      archive,
      'Les Sociétés engagées',
      `${'Un début sans rapport. '.repeat(30)}Au cœur des sociétés.${' Une suite.'.repeat(30)}`,
    );
    const [hit] = (await ask(archive, 'societe coeur')).hits;
    expect(marked(hit!.title, hit!.titleRanges)).toEqual(['Sociétés']);
    expect(marked(hit!.excerpt, hit!.excerptRanges)).toEqual(['cœur', 'sociétés']);
    expect(hit!.excerpt).toMatch(/^….*Au cœur des sociétés\..*…$/u);
  });

  test('a common word is not marked beside others, and excluded words are not', async () => {
    const archive = await emptyArchive();
    await note(archive, 'Note', 'Les alliances de la ville.');
    const [hit] = (await ask(archive, 'les alliances -campagne')).hits;
    expect(marked(hit!.excerpt, hit!.excerptRanges)).toEqual(['alliances']);
  });
});

describe('operators', () => {
  async function observatory() {
    const archive = await emptyArchive();
    const cycle = await record(archive, {
      kind: 'cycle',
      title: 'PHARE',
      date: { edtf: '2013/2017', wording: null },
      verification: 'attested',
    });
    const poste = await record(archive, {
      kind: 'acteur',
      title: 'Le Groupe La Poste',
      aliases: ['La Poste'],
    });
    const theme = await record(archive, { kind: 'theme', title: 'Évaluation partenariale' });
    const atelier = await record(archive, {
      kind: 'atelier',
      title: 'Alliance & Performance',
      date: { edtf: '2018-04-11', wording: null },
      impacts: ['performance'],
      tags: ['Économie sociale'],
      verification: 'attested',
    });
    const signal = await record(archive, {
      kind: 'signal',
      title: 'Une preuve partagée',
      properties: { etat: 'suivi' },
      date: { edtf: '2018-04', wording: 'fin avril 2018' },
    });
    const minutes = await note(archive, 'Compte rendu', 'Séance');
    await write(archive, async (context) => {
      const relate = (type: string, sourceId: string, targetId: string) =>
        addRelation(context, { type, sourceId, targetId, date: null, comment: '' });
      await relate('fait-partie-de', atelier.id, cycle.id);
      await relate('accueilli-par', atelier.id, poste.id);
      await relate('a-pour-theme', atelier.id, theme.id);
      await relate('a-propos-de', minutes.id, atelier.id);
      await addSource(context, atelier.id, {
        property: null,
        label: 'Caisse des Dépôts, rapport',
        address: 'https://exemple.fr/rapport',
        detail: '',
      });
    });
    await write(archive, (context) =>
      saveBody(context, {
        id: minutes.id,
        base: null,
        body: prepareBody(documentOf(paragraph('Voir ', mention(signal.id, signal.title), '.'))),
      }),
    );
    return archive;
  }

  test('each finds what it asks for', async () => {
    const archive = await observatory();
    const expected: Record<string, string[]> = {
      'type:atelier': ['Alliance & Performance'],
      'type:note,signal': ['Compte rendu', 'Une preuve partagée'],
      'cycle:phare': ['Alliance & Performance', 'Compte rendu', 'PHARE'],
      'cycle:phare type:atelier': ['Alliance & Performance'],
      'avant:2018': ['PHARE'],
      'après:2017': ['Alliance & Performance', 'Une preuve partagée'],
      'date:2018-04-11': ['Alliance & Performance', 'Une preuve partagée'],
      'date:2015': ['PHARE'],
      'impact:performance': ['Alliance & Performance'],
      'impact:confiance': [],
      'étiquette:"economie sociale"': ['Alliance & Performance'],
      'thème:evaluation': ['Alliance & Performance'],
      'hôte:"la poste"': ['Alliance & Performance'],
      'hôte:*': ['Alliance & Performance'],
      'accueille:A-001': ['Le Groupe La Poste'],
      'source:"caisse des depots"': ['Alliance & Performance'],
      'source:exemple.fr': ['Alliance & Performance'],
      'code:a-1': ['Alliance & Performance'],
      'code:A*': ['Alliance & Performance', 'Le Groupe La Poste'],
      'vérification:attesté': ['Alliance & Performance', 'PHARE'],
      'statut:suivi': ['Une preuve partagée'],
      '@signal:S-001': ['Compte rendu'],
      '@:S-001': ['Compte rendu'],
      '@"une preuve partagée"': ['Compte rendu'],
      '@atelier:S-001': [],
      '-type:note -type:signal alliance': ['Alliance & Performance'],
      'alliance OU type:theme': ['Alliance & Performance', 'Évaluation partenariale'],
      'performance type:note': [],
      '-performance type:atelier': [],
    };
    const found: Record<string, string[]> = {};
    for (const query of Object.keys(expected)) found[query] = (await titles(archive, query)).sort();
    expect(found).toEqual(expected);
  });

  test('lists filtered by a query hold what the search finds', async () => {
    const archive = await observatory();
    const { listRecords } = await import('#db/records/queries.ts');
    for (const query of [
      'type:atelier',
      'cycle:phare',
      'alliance',
      'alliance OU type:theme',
      '-performance date:2018',
      '@:S-001',
    ]) {
      const listed = await listRecords(archive.reader, {
        query,
        sort: { by: 'title', direction: 'asc' },
        offset: 0,
        limit: 50,
      });
      expect(listed.rows.map((row) => row.title).sort()).toEqual((await titles(archive, query)).sort());
      expect(listed.total).toBe(listed.rows.length);
    }
  });

  test('the kinds of the caller bound every answer', async () => {
    const archive = await observatory();
    expect(await titles(archive, 'une preuve partagée', { kinds: ['atelier', 'theme'] })).toEqual([]);
    expect(await titles(archive, 'une preuve partagée', { kinds: ['note'] })).toEqual(['Compte rendu']);
    expect(await titles(archive, 'une preuve partagée', { kinds: ['signal'] })).toEqual([
      'Une preuve partagée',
    ]);
  });
});

describe('the index follows the archive', () => {
  test('a change of text, title or trash shows on the next search', async () => {
    const archive = await emptyArchive();
    const { id } = await note(archive, 'Titre ancien', 'Texte ancien');
    await write(archive, (context) => saveBody(context, { id, base: null, body: prose('Texte récent') }));
    expect([await titles(archive, 'ancien'), await titles(archive, 'récent')]).toEqual([
      ['Titre ancien'],
      ['Titre ancien'],
    ]);
    await write(archive, (context) => updateRecord(context, id, null, { title: 'Titre nouveau' }));
    expect([await titles(archive, 'ancien'), await titles(archive, 'récent')]).toEqual([
      [],
      ['Titre nouveau'],
    ]);
    await write(archive, (context) => trashRecords(context, [id]));
    expect(await ask(archive, 'récent')).toEqual({ total: 0, hits: [] });
    await write(archive, (context) => restoreRecords(context, [id]));
    expect(await titles(archive, 'récent')).toEqual(['Titre nouveau']);
  });

  test('a change that is rolled back leaves no word behind', async () => {
    const archive = await emptyArchive();
    await archive
      .write('test', async (context) => {
        const { createNote } = await import('#db/notes/commands.ts');
        await createNote(context, { title: 'Fantôme', body: prose('apparition') });
        throw new Error('non');
      })
      .catch(() => undefined);
    expect(await ask(archive, 'apparition')).toEqual({ total: 0, hits: [] });
  });
});
