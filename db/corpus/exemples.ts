import type { CorpusRecord } from '../domain/corpus.ts';

/*
 * The sources hold no weak signal, no minutes and no participant: what follows shows how the program is used. Every
 * record carries the « exemple » mark and can be removed with the others in one action. Their figures are the corpus's.
 */

const sources = [{ label: 'Exemple', detail: 'écrit pour montrer l’usage ; n’est tiré d’aucune source' }];
const common = { verification: 'to-verify', sources, example: true } as const;

const signaux: readonly CorpusRecord[] = [
  {
    ...common,
    key: 'exemple-signal-preuve',
    kind: 'signal',
    title: 'Exemple : une preuve d’impact partagée entre partenaires',
    summary: 'Exemple de signal : le fait, la question et les interprétations restent séparés.',
    date: '2018-04-11',
    impacts: ['performance', 'confiance'],
    tags: ['exemple'],
    properties: {
      fait: 'Exemple. Des participants parlent d’une même mesure pour les deux partenaires.',
      question: 'Exemple. Qui porte la mesure quand l’alliance compte plusieurs partenaires ?',
      horizon: '3-7',
    },
    relations: [
      { type: 'capte-lors-de', to: 'atelier-1' },
      { type: 'a-pour-theme', to: 'evaluation-partenariale' },
      { type: 'regroupe-dans', to: 'exemple-grappe' },
    ],
    signal: {
      observations: [
        {
          date: '2018-04-11',
          direction: 'renforce',
          excerpt: 'Exemple : « Nous comptons ensemble ce que nous faisons ensemble. »',
          place: 'atelier-1',
          verification: 'to-verify',
        },
      ],
      interpretations: ['Exemple. La mesure pourrait devenir un objet de l’alliance elle-même.'],
      steps: [],
    },
  },
  {
    ...common,
    key: 'exemple-signal-numerique',
    kind: 'signal',
    title: 'Exemple : le numérique comme lieu de rencontre des pionniers',
    summary: 'Exemple de signal relié à la recherche-action sur le numérique.',
    date: { edtf: '2018-04', wording: 'fin avril 2018' },
    impacts: ['innovation'],
    tags: ['exemple', 'numérique'],
    properties: {
      fait: 'Exemple. Un centre de ressources en ligne rassemble des acteurs qui ne se connaissaient pas.',
      question: 'Exemple. Quelles alliances naissent d’abord en ligne ?',
      horizon: '0-3',
    },
    relations: [
      { type: 'capte-lors-de', to: 'centre-ressources-numeriques' },
      { type: 'a-pour-theme', to: 'numerique' },
      { type: 'nourrit', to: 'exemple-tendance' },
    ],
    signal: {
      observations: [
        {
          date: { edtf: '2018-04', wording: 'fin avril 2018' },
          direction: 'renforce',
          excerpt: 'Exemple : deux acteurs se rencontrent par le centre de ressources.',
          place: 'centre-ressources-numeriques',
          verification: 'to-verify',
        },
        {
          date: '2018-09',
          direction: 'nuance',
          excerpt: 'Exemple : la rencontre en ligne demande une suite en présence.',
          comment: 'Exemple de nuance : elle ne change pas la force du signal.',
          verification: 'to-verify',
        },
      ],
      interpretations: [
        'Exemple. Le numérique rapproche d’abord ceux qui sont isolés.',
        'Exemple d’une seconde lecture : l’outil compte moins que l’animation.',
      ],
      steps: [
        {
          state: 'qualifie',
          day: '2018-05-14',
          reason: 'Exemple. Le fait est net, et la question se pose ailleurs.',
          reviewDay: '2018-12-03',
        },
      ],
    },
  },
  {
    ...common,
    key: 'exemple-signal-territoire',
    kind: 'signal',
    title: 'Exemple : des alliances engagées avant d’être pilotées',
    summary: 'Exemple de signal mis en regard de deux indicateurs.',
    date: { edtf: '2018-11', wording: 'novembre 2018' },
    impacts: ['innovation'],
    tags: ['exemple', 'territoire'],
    properties: {
      fait: 'Exemple. Un territoire engage une alliance sans avoir désigné qui la pilote.',
      question: 'Exemple. Le pilotage vient-il après l’engagement ?',
      horizon: '3-7',
    },
    relations: [
      { type: 'capte-lors-de', to: 'atelier-3' },
      { type: 'illustre', to: 'ne-savent-pas-piloter' },
      { type: 'a-pour-theme', to: 'co-construction-territoriale' },
      { type: 'regroupe-dans', to: 'exemple-grappe' },
    ],
    signal: {
      observations: [
        {
          date: { edtf: '2018-11', wording: 'novembre 2018' },
          direction: 'renforce',
          excerpt: 'Exemple : « Nous avons commencé, nous verrons qui pilote. »',
          place: 'atelier-3',
          verification: 'to-verify',
        },
        {
          date: '2019-02',
          direction: 'renforce',
          excerpt: 'Exemple : un deuxième territoire fait de même.',
          verification: 'reported',
        },
        {
          date: '2019-05',
          direction: 'affaiblit',
          excerpt: 'Exemple : un troisième territoire désigne son pilote avant de s’engager.',
          verification: 'to-verify',
        },
      ],
      interpretations: ['Exemple. Le pilotage se découvre en agissant.'],
      steps: [
        { state: 'qualifie', day: '2018-12-10', reason: 'Exemple. Le fait est établi par les échanges.' },
        {
          state: 'suivi',
          day: '2019-02-18',
          reason: 'Exemple. Un deuxième territoire le montre : à suivre.',
          reviewDay: '2019-09-02',
        },
      ],
    },
  },
];

const groupes: readonly CorpusRecord[] = [
  {
    ...common,
    key: 'exemple-grappe',
    kind: 'libre',
    title: 'Exemple : ce qui se fait ensemble avant d’être nommé',
    summary: 'Exemple de grappe : deux signaux qui disent la même chose autrement.',
    tags: ['exemple'],
    properties: { nature: 'grappe' },
    relations: [{ type: 'nourrit', to: 'exemple-tendance' }],
  },
  {
    ...common,
    key: 'exemple-tendance',
    kind: 'libre',
    title: 'Exemple : l’action commune précède son cadre',
    summary: 'Exemple de tendance, nourrie par une grappe et par un signal.',
    tags: ['exemple'],
    properties: { nature: 'tendance' },
    relations: [{ type: 'etaye', to: 'exemple-constat' }],
  },
  {
    ...common,
    key: 'exemple-constat',
    kind: 'libre',
    title: 'Exemple : les alliances se cadrent en agissant',
    summary: 'Exemple de constat : chaque signal et chaque extrait qui l’étayent se retrouvent en un clic.',
    date: '2019-10',
    tags: ['exemple'],
    properties: { nature: 'constat' },
  },
];

const notes: readonly CorpusRecord[] = [
  {
    ...common,
    key: 'exemple-note-atelier',
    kind: 'note',
    title: 'Exemple : préparer l’Atelier « Alliance & Performance »',
    date: '2018-04-11',
    impacts: ['performance'],
    tags: ['exemple'],
    properties: { typeNote: 'atelier', statut: 'brouillon' },
    relations: [{ type: 'a-propos-de', to: 'atelier-1' }],
    markdown: [
      '> Ceci est un exemple : aucune séance réelle n’y est rapportée.',
      '## Le cadre',
      'L’[[atelier-1|Atelier 1]] est accueilli par [[groupe-la-poste]] le 11 avril 2018. Il ouvre l’[[axe-1]] et la [[lancement-exploratoire|phase exploratoire]].',
      '## À garder en tête',
      '- La performance des organisations est le premier des trois impacts du [[cycle-2018-2022]].\n- Le [[rapport-quinquennal-phare]] donne le point de départ.\n- 37 % des entreprises de 10 salariés et plus sont en partenariat : voir [[entreprises-en-partenariat]], et sa base.',
      '## À faire pendant la séance',
      '- [ ] Séparer le fait observé de son interprétation\n- [ ] Noter qui parle : chercheur ou praticien\n- [x] Relire la [[note-synthese-prospective]]',
    ].join('\n\n'),
  },
  {
    ...common,
    key: 'exemple-note-perspective',
    kind: 'note',
    title: 'Exemple : mise en perspective ARPEA, PHARE',
    tags: ['exemple'],
    properties: { typeNote: 'synthese', statut: 'brouillon' },
    relations: [
      { type: 'a-propos-de', to: 'arpea' },
      { type: 'a-propos-de', to: 'phare' },
    ],
    markdown: [
      '> Ceci est un exemple de note de synthèse, écrit avec les seuls faits du fonds.',
      'Le programme [[arpea]] dresse un état des lieux ; le programme [[phare]] s’attache aux fragilités et au rôle de la co-construction.',
      '## Ce qui se compare',
      'La part des [[associations-employeuses|associations employeuses en partenariat]] passe de 46 % en 2009 à 53 % en 2015 : [[phare-associations]] compare elle-même les deux valeurs.',
      '## Ce qui ne se compare pas',
      'Les 21 % d’[[arpea-entreprises-territoires]] et les 37 % de [[phare-entreprises]] ne portent pas sur la même base.',
      '| Étude | Date | Valeur |\n| --- | --- | --- |\n| ARPEA Entreprises & Territoires | janvier 2011 | 21 % |\n| PHARE-Entreprises | 30 octobre 2015 | 37 % |',
    ].join('\n\n'),
  },
  {
    ...common,
    key: 'exemple-note-impacts',
    kind: 'note',
    title: 'Exemple : grille des trois impacts',
    impacts: ['performance', 'innovation', 'confiance'],
    tags: ['exemple'],
    properties: { typeNote: 'memo', statut: 'brouillon' },
    relations: [{ type: 'a-propos-de', to: 'cycle-2018-2022' }],
    markdown: [
      '> Ceci est un exemple de mémo.',
      '1. Performance des organisations : [[atelier-1]]\n2. Innovation territoriale et sociétale : [[atelier-2]] et [[atelier-3]]\n3. Confiance des Hommes et des territoires : [[atelier-4]]',
      'Le [[colloque-10-ans]] a lancé le cycle ; ses [[actes-colloque-2017|actes]] paraissent au 1er trimestre 2018.',
      'À relire : [[exemple-signal-preuve]].',
    ].join('\n\n'),
  },
];

/** Sample signals with their groups, and notes, to be removed in one action. */
export const exemples: readonly CorpusRecord[] = [...signaux, ...groupes, ...notes];
