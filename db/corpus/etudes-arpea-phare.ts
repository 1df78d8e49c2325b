import type { CorpusRecord } from '../domain/corpus.ts';
import { page, S } from './sources.ts';

const volet = (
  key: string,
  title: string,
  profile: string,
  more: Partial<CorpusRecord> = {},
): CorpusRecord => ({
  key,
  kind: 'etude',
  title,
  summary: `L’un des dix volets du programme ARPEA.`,
  properties: { nature: 'statistique' },
  verification: 'reported',
  sources: [page('rapportArpea')],
  ...more,
  relations: [
    { type: 'fait-partie-de', to: 'arpea' },
    { type: 'a-pour-public', to: profile },
    ...(more.relations ?? []),
  ],
});

const arpea: readonly CorpusRecord[] = [
  volet('arpea-citoyens', 'ARPEA-Citoyens', 'profil-citoyens', {
    summary:
      'L’un des dix volets du programme ARPEA. Le souhait de partenariats y est mesuré en 2008 puis en 2012.',
    date: { edtf: '2008/2012', wording: '2008 et 2012' },
    properties: { nature: 'statistique', public: 'Français' },
    sources: [page('isbl'), page('rapportArpea')],
  }),
  volet('arpea-associations', 'ARPEA-Associations', 'profil-associations', {
    summary:
      'L’un des dix volets du programme ARPEA, avec la CPCA (devenue Le Mouvement associatif) et l’Avise.',
    date: '2009-11',
    properties: { nature: 'statistique', public: 'associations' },
    sources: [page('arpeaAssociations'), page('rapportArpea')],
    relations: [
      { type: 'en-partenariat-avec', to: 'mouvement-associatif', comment: 'alors CPCA' },
      { type: 'en-partenariat-avec', to: 'avise' },
    ],
  }),
  volet('arpea-grandes-entreprises', 'ARPEA-Grandes Entreprises', 'profil-grandes-entreprises'),
  volet('arpea-pme', 'ARPEA-PME', 'profil-pme'),
  volet(
    'arpea-entreprises-territoires',
    'ARPEA Entreprises & Territoires',
    'profil-entreprises-territoires',
    {
      summary:
        'L’un des dix volets du programme ARPEA : 21 % des entreprises développent des partenariats, 33 % le souhaitent, 46 % non.',
      date: '2011-01',
      properties: { nature: 'statistique', public: 'entreprises' },
      sources: [page('arpeaTerritoires'), page('rapportArpea')],
    },
  ),
  volet('arpea-collectivites', 'ARPEA-Collectivités territoriales', 'profil-collectivites'),
  volet('arpea-fondations', 'ARPEA-Fondations', 'profil-fondations'),
  volet('arpea-syndicats', 'ARPEA-Syndicats', 'profil-syndicats'),
  volet('arpea-professionnels', 'ARPEA-Professionnels', 'profil-professionnels'),
  volet('arpea-etudes-secondaires', 'ARPEA-Études secondaires', 'profil-etudes-secondaires', {
    properties: {},
  }),
];

const inPhare = { type: 'fait-partie-de', to: 'phare' };

const phare: readonly CorpusRecord[] = [
  {
    key: 'phare-citoyens',
    kind: 'etude',
    title: 'PHARE-Citoyens',
    summary:
      'Volet du programme PHARE auprès de plus de 2 000 Français : les partenariats comme source d’innovation, et les sujets de préoccupation.',
    date: '2015-09-30',
    properties: { nature: 'statistique', public: 'Français', echantillon: 'n > 2 000' },
    verification: 'attested',
    sources: [
      page('phareCitoyens'),
      page('phareCitoyensPresse'),
      page('programmePhare', { detail: 'septembre 2015' }),
    ],
    relations: [inPhare, { type: 'a-pour-public', to: 'profil-citoyens' }],
  },
  {
    key: 'phare-entreprises',
    kind: 'etude',
    title: 'PHARE-Entreprises',
    summary:
      'Volet du programme PHARE : 37 % des entreprises de 10 salariés et plus sont en partenariat, soit 89 000 entreprises et 674 000 partenariats.',
    date: '2015-10-30',
    properties: { nature: 'statistique', public: 'entreprises de 10 salariés et plus' },
    verification: 'attested',
    sources: [page('phareEntreprises'), page('programmePhare', { detail: 'octobre 2015' })],
    relations: [inPhare],
  },
  {
    key: 'phare-associations',
    kind: 'etude',
    title: 'PHARE-Associations',
    summary:
      'Volet du programme PHARE : 53 % des associations employeuses et 35 % des non-employeuses sont en partenariat.',
    date: '2015-11-30',
    properties: { nature: 'statistique', public: 'associations employeuses et non employeuses' },
    verification: 'attested',
    sources: [page('phareAssociations'), page('programmePhare', { detail: 'novembre 2015' })],
    relations: [inPhare, { type: 'a-pour-public', to: 'profil-associations' }],
  },
  {
    key: 'phare-rapports-regionaux',
    kind: 'etude',
    title: 'PHARE : 13 rapports régionaux',
    summary: 'Volet territorial du programme PHARE : treize rapports régionaux.',
    date: '2016',
    properties: { nature: 'regionale' },
    verification: 'attested',
    sources: [page('programmePhare')],
    relations: [inPhare],
  },
  {
    key: 'phare-diagnostics',
    kind: 'etude',
    title: 'PHARE : diagnostics sectoriels',
    summary: 'Volet sectoriel du programme PHARE.',
    date: '2016-07',
    properties: { nature: 'diagnostic' },
    verification: 'attested',
    sources: [page('programmePhare')],
    relations: [inPhare],
  },
  {
    key: 'phare-institutions',
    kind: 'etude',
    title: 'PHARE-Institutions',
    summary: 'Volet du programme PHARE auprès des maires, réalisé par COMISIS et OpinionWay.',
    date: '2016-11',
    properties: { nature: 'statistique', public: 'maires' },
    verification: 'attested',
    sources: [page('evaluationTerritoires'), page('programmePhare', { detail: 'automne 2016' })],
    claims: [
      {
        property: 'date',
        value: { edtf: '2016-11', wording: null },
        source: page('evaluationTerritoires'),
        verification: 'attested',
        preferred: true,
      },
      {
        property: 'date',
        value: { edtf: '2016-23', wording: null },
        source: page('programmePhare'),
        verification: 'attested',
      },
    ],
    relations: [
      inPhare,
      { type: 'realise-par', to: 'comisis' },
      { type: 'realise-par', to: 'opinionway' },
      { type: 'a-pour-public', to: 'profil-collectivites' },
    ],
  },
];

const pionniers: readonly CorpusRecord[] = [
  {
    key: 'etude-co-construction-2015',
    kind: 'etude',
    title: 'Pratiques et impacts de la co-construction territoriale, 1re édition',
    summary:
      'Première étude sur les pratiques des pionniers de la co-construction territoriale, renouvelée en 2018.',
    date: '2015',
    properties: { edition: '1re édition', nature: 'pratiques' },
    verification: 'attested',
    sources: [S],
    relations: [inPhare, { type: 'a-pour-theme', to: 'co-construction-territoriale' }],
  },
  {
    key: 'etude-evaluation-2015',
    kind: 'etude',
    title: 'Pratiques d’évaluation partenariale des entreprises et des associations pionnières, 1re édition',
    aliases: ['Construire ensemble'],
    summary:
      'Première étude sur l’évaluation partenariale : à quoi elle sert aux associations et aux entreprises, et ce qui la rend difficile. Renouvelée en 2018.',
    date: { edtf: '2015-33', wording: '1er trimestre 2015' },
    properties: {
      edition: '1re édition',
      public: 'entreprises et associations pionnières',
      nature: 'pratiques',
    },
    verification: 'attested',
    sources: [S, page('etudeEvaluation2015', { property: 'date' })],
    relations: [inPhare, { type: 'a-pour-theme', to: 'evaluation-partenariale' }],
  },
];

export const etudesArpeaPhare: readonly CorpusRecord[] = [...arpea, ...pionniers, ...phare];
