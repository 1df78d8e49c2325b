import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArchive } from '#db/connection/open.ts';
import type { Archive } from '#db/connection/types.ts';
import { CORPUS } from '#db/corpus/corpus.ts';
import { searchRecords } from '#db/search/search.ts';
import { loadCorpus } from '#db/corpus/load.ts';

/*
 * What a person types, and the record of the observatory that must be among the first answers (the rank is the worst
 * allowed, 1 for the very first). Records are named by their key in the corpus.
 */
const EXPECTED: readonly (readonly [query: string, key: string, rank: number])[] = [
  // codes, names, aliases
  ['arpea', 'arpea', 1],
  ['PHARE', 'phare', 1],
  ['C-003', 'phare', 1],
  ['c3', 'phare', 1],
  ['atelier 1', 'atelier-1', 1],
  ['caisse des depots', 'caisse-des-depots', 1],
  ['le rameau', 'le-rameau', 1],
  ['ag2r', 'ag2r-la-mondiale', 1],
  ['opinion way', 'opinionway', 3],
  ['phare-citoyens', 'phare-citoyens', 1],
  ['phare citoyens', 'phare-citoyens', 1],
  // accents
  ['alliance innovation societale', 'atelier-2', 1],
  ['ministere education nationale', 'ministere-education', 2],
  ['referentiel evaluation pratique', 'referentiel-evaluation', 2],
  ['etat des lieux 2015', 'etat-des-lieux-2015', 2],
  ['Élus locaux', 'impact-elus-locaux', 2],
  // elision and apostrophes
  ["rapport d'expert", 'rapport-expert-2008', 1],
  ['l’ODD 17 en pratique', 'webinaire-odd-17-5', 2],
  ['part’innov', 'colloque-partinnov', 1],
  ['colloque innov', 'colloque-partinnov', 1],
  ['diner elus & entreprises', 'diner-elus-3', 1],
  // inflection
  ['association pionnière', 'etude-evaluation-2018', 4],
  ['rapport régional', 'phare-rapports-regionaux', 2],
  ['impacts alliance innovante', 'colloque-10-ans', 3],
  ['coopération territoriale', 'dossier-juris', 3],
  ['fragilité économique', 'tendances-fragilites', 3],
  ['chercheur praticien', 'axe-1', 3],
  // hyphens, numbers, phrases, places
  ['coconstruction territoriale', 'atelier-3', 5],
  ['co-construction territoriale', 'atelier-3', 5],
  ['rapport quinquennal 2013-2017', 'rapport-quinquennal-phare', 1],
  ['"bien commun" colloque', 'colloque-10-ans', 2],
  ['normandie', 'impact-normandie', 1],
  ['covid dirigeants', 'covid-dirigeants', 2],
  // operators
  ['type:atelier performance', 'atelier-1', 1],
  ['hôte:"la poste"', 'atelier-1', 1],
  ['@atelier:A-001', 'exemple-note-atelier', 2],
  ['type:étude avant:2016 associations', 'phare-associations', 2],
  ['cycle:2018-2022 engagement type:atelier', 'atelier-4', 1],
];

const TYPED: readonly (readonly [query: string, key: string, rank: number])[] = [
  ['caisse des dé', 'caisse-des-depots', 1],
  ['simpl', 'simplon', 1],
  ['alliance & eng', 'atelier-4', 1],
  ['phare-ent', 'phare-entreprises', 1],
  ['E-00', 'arpea-citoyens', 12],
  ['conver', 'forum-convergences-2018', 2],
];

describe('relevance over the observatory’s archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-relevance-'));
  let archive: Archive;
  const titleOf = new Map(CORPUS.map((record) => [record.key, record.title]));

  beforeAll(async () => {
    archive = await createArchive(join(folder, 'archive'), { name: 'Observatoire' });
    await loadCorpus(archive);
  });
  afterAll(async () => {
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rankOf = async (query: string, key: string, asYouType: boolean) => {
    const { hits } = await searchRecords(archive.reader, { query, asYouType, offset: 0, limit: 50 });
    const wanted = titleOf.get(key);
    expect(wanted, `the corpus has no « ${key} »`).toBeDefined();
    return {
      rank: hits.findIndex((hit) => hit.title === wanted) + 1,
      first: hits.slice(0, 5).map((hit) => `${hit.code} ${hit.title}`),
    };
  };

  test.each(EXPECTED)('%s finds %s at rank %i or better', async (query, key, worst) => {
    const { rank, first } = await rankOf(query, key, false);
    expect(rank > 0 && rank <= worst, `rank ${rank}; first: ${first.join(' | ')}`).toBe(true);
  });

  test.each(TYPED)('as typed, %s finds %s at rank %i or better', async (query, key, worst) => {
    const { rank, first } = await rankOf(query, key, true);
    expect(rank > 0 && rank <= worst, `rank ${rank}; first: ${first.join(' | ')}`).toBe(true);
  });

  test('the mean reciprocal rank of the whole list stays high', async () => {
    let sum = 0;
    for (const [query, key] of EXPECTED) {
      const { rank } = await rankOf(query, key, false);
      sum += rank === 0 ? 0 : 1 / rank;
    }
    expect(sum / EXPECTED.length).toBeGreaterThan(0.75);
  });
});
