import type { CorpusRecord, CorpusSource } from '../domain/corpus.ts';
import { page, S } from './sources.ts';

function theme(
  key: string,
  title: string,
  taxonomie: 'sujet' | 'partenariat' | 'profil',
  sources: readonly CorpusSource[],
  more: { definition?: string; aliases?: readonly string[]; within?: string } = {},
): CorpusRecord {
  return {
    key,
    kind: 'theme',
    title,
    ...(more.aliases && { aliases: more.aliases }),
    properties: { taxonomie, ...(more.definition && { definition: more.definition }) },
    verification: sources.includes(S) ? 'attested' : 'reported',
    sources,
    ...(more.within && { relations: [{ type: 'fait-partie-de', to: more.within }] }),
  };
}

const phare = [page('phareEntreprises'), page('phareAssociations')];
const arpea = [page('rapportArpea')];

/** The four types of partnership that the PHARE studies count. */
const partnerships: readonly CorpusRecord[] = [
  theme('partenariat', 'Partenariat', 'sujet', [S, ...phare], {
    definition:
      'Il en existe quatre types : mécénat, pratiques responsables, coopération économique, innovation sociétale.',
  }),
  ...(
    [
      ['mecenat', 'Mécénat'],
      ['pratiques-responsables', 'Pratiques responsables'],
      ['cooperation-economique', 'Coopération économique'],
      ['partenariat-innovation-societale', 'Innovation sociétale (type de partenariat)'],
    ] as const
  ).map(([key, title]): CorpusRecord => ({
    ...theme(key, title, 'partenariat', phare, {
      definition: 'L’un des quatre types de partenariat.',
      within: 'partenariat',
    }),
    verification: 'attested',
  })),
];

/** The ten profiles of actors: the ten volets of ARPEA. */
const profiles: readonly CorpusRecord[] = (
  [
    ['profil-citoyens', 'Citoyens'],
    ['profil-associations', 'Associations'],
    ['profil-grandes-entreprises', 'Grandes Entreprises'],
    ['profil-pme', 'PME'],
    ['profil-entreprises-territoires', 'Entreprises & Territoires'],
    ['profil-collectivites', 'Collectivités territoriales'],
    ['profil-fondations', 'Fondations'],
    ['profil-syndicats', 'Syndicats'],
    ['profil-professionnels', 'Professionnels'],
    ['profil-etudes-secondaires', 'Études secondaires'],
  ] as const
).map(([key, title]) =>
  theme(key, title, 'profil', arpea, {
    definition: 'L’un des dix profils de l’écosystème, d’après les volets d’ARPEA.',
  }),
);

const subjects: readonly CorpusRecord[] = [
  theme('bien-commun', 'Bien commun', 'sujet', [S]),
  theme('co-construction-territoriale', 'Co-construction territoriale', 'sujet', [S], {
    aliases: ['Co-construction'],
  }),
  theme('evaluation-partenariale', 'Évaluation partenariale', 'sujet', [S], { aliases: ['Évaluation'] }),
  theme('performance-organisations', 'Performance des organisations', 'sujet', [S]),
  theme('innovation-societale', 'Innovation sociétale', 'sujet', [S]),
  theme('confiance', 'Confiance des Hommes et des territoires', 'sujet', [S]),
  theme('engagement', 'Engagement', 'sujet', [S]),
  theme('fragilites', 'Fragilités', 'sujet', [S]),
  theme('numerique', 'Numérique', 'sujet', [S, page('numerique')]),
  theme('odd-17', 'ODD 17', 'sujet', [page('pourquoiAlliance'), page('missionBilan')]),
  theme('catalyseur-territorial', 'Catalyseur territorial', 'sujet', [S, page('coConstruction')], {
    aliases: ['Catalyseurs territoriaux'],
    definition: 'Acteur qui fait naître des alliances dans un territoire.',
  }),
  theme('signal-faible', 'Signal faible', 'sujet', [S], {
    aliases: ['Signaux faibles'],
    definition:
      'Observation précoce et fragmentaire qui peut annoncer un changement. Le fait observé, la question qu’il pose et les interprétations restent séparés.',
  }),
  theme('crise-sanitaire', 'Crise de la Covid-19', 'sujet', [page('mission21'), page('sortieCrise')]),
];

export const themes: readonly CorpusRecord[] = [...subjects, ...partnerships, ...profiles];
