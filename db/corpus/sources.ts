import type { CorpusSource } from '../domain/corpus.ts';

/** The public pages on which the facts of the corpus were read, with the name the interface gives them. */
const PAGES = {
  programmeImpact: ['Le RAMEAU, le programme IMPACT', 'https://www.lerameau.fr/le-programme-impact/'],
  rapportArpea: [
    '« Lorsque humanisme et efficacité se rencontrent ! », rapport quinquennal ARPEA',
    'https://fdocuments.fr/document/observatoire-national-des-partenariats-associations-lorsque-humanisme-et.html',
  ],
  isbl: [
    'ISBL Consultants, colloque au CESE',
    'http://www.isbl-consultants.fr/institutions-citoyens-associations-entreprises-accelerer-articulations-service-bien-commun/',
  ],
  arpeaAssociations: [
    'Étude ARPEA-Associations',
    'https://fdocuments.fr/document/etat-des-lieux-des-partenariats-en-franceobservatoire-des-etude-arpea-associations.html',
  ],
  arpeaTerritoires: [
    'Étude ARPEA Entreprises & Territoires',
    'http://docplayer.fr/9425152-Etude-arpea-entreprises-territoires.html',
  ],
  programmeEtudes: [
    'Présentation du programme d’études',
    'https://pdfslide.fr/documents/prsentation-du-programme-datudes-1-voir-listes-des-tudes-en-annexe-de-cette.html',
  ],
  programmePhare: [
    'Observatoire des partenariats, le programme PHARE',
    'https://observatoire-des-partenariats.fr/le-programme-phare',
  ],
  phareCitoyens: [
    'Publication des résultats de PHARE-Citoyens',
    'https://impacts-fondations.plateformecapitalisation.org/publication-des-resultats-de-phare-citoyens',
  ],
  phareCitoyensPresse: [
    'Carenews, PHARE-Citoyens',
    'http://www.carenews.com/fr/news/3956-phare-citoyens-les-francais-favorables-a-une-alliance-entreprises-associations',
  ],
  phareEntreprises: [
    'Le RAMEAU, PHARE-Entreprises',
    'https://www.lerameau.fr/phare-entreprises-les-entreprises-co-construisent-avec-les-associations-dinteret-general-pour-faire-face-aux-fragilites-de-leur-territoire/',
  ],
  phareAssociations: [
    'Le RAMEAU, PHARE-Associations',
    'https://www.lerameau.fr/phare-associations-les-associations-co-construisent-pour-relever-les-defis-des-fragilites-de-leur-territoire/',
  ],
  noteModeles: [
    'Note « Les modèles de co-construction en territoire »',
    'https://dokumen.tips/documents/contexte-et-objectif-de-la-note-sur-les-modeles-de-co-elle-explore-successivement.html',
  ],
  evaluationTerritoires: [
    'Évaluation partenariale, « Évaluation et territoires »',
    'https://evaluation-partenariale.plateformecapitalisation.org/evaluation-et-territoires',
  ],
  coConstruction: [
    'Le RAMEAU, la co-construction territoriale',
    'https://www.lerameau.fr/la-co-construction-territoriale/',
  ],
  referentielTerritorial: [
    'Référentiel « Co-construction territoriale »',
    'https://pdfslide.fr/documents/co-construction-territoriale-2016-11-25-rfrentiel-co-construction-territoriale.html',
  ],
  rencontre4: [
    'Carenews, les avancées de la co-construction territoriale',
    'https://www.carenews.com/fr/news/11043-les-avancees-de-la-co-construction-territoriale',
  ],
  parcours: [
    'Catalyseurs territoriaux, le parcours d’expérience',
    'https://catalyseurs-territoriaux.org/le-parcours-dexperience',
  ],
  regardCroise: [
    '« Rapport du regard croisé chercheurs-praticiens »',
    'https://pdfslide.us/documents/impact-des-alliances-au-service-du-bien-commun-une-session-de-co-dveloppement.html',
  ],
  rencontre5: [
    'Crois/Sens, 5es rencontres des alliances territoriales',
    'http://crois-sens.org/2019/08/30/alliances-territoriales-5emes-rencontres-pour-de-linnovation-collective/',
  ],
  referentielEvaluation: ['Crois/Sens, décembre 2019', 'http://crois-sens.org/2019/12/'],
  missionBilan: [
    'associations.gouv.fr, bilan d’un an de la mission ministérielle',
    'https://associations.gouv.fr/bilan-d-un-an-de-la-mission-ministerielle-accelerer-les-alliances-strategiques.html',
  ],
  mission21: [
    'Carenews, 21 mesures pour réussir l’ODD 17',
    'https://www.carenews.com/fr/news/21-mesures-pour-reussir-l-odd-17-et-la-sortie-de-crise-2',
  ],
  bilan2020: [
    'associations.gouv.fr, un bilan 2020 à l’écoute des territoires',
    'https://associations.gouv.fr/un-bilan-2020-a-l-ecoute-des-territoires.html',
  ],
  miChemin: [
    'Le RAMEAU, « Des données pour agir vite et bien »',
    'https://www.lerameau.fr/des-donnees-pour-agir-vite-et-bien/',
  ],
  normandie: [
    'Le RAMEAU, 11e rapport régional : Normandie',
    'https://www.lerameau.fr/11eme-rapport-regional-de-lobservatoire-des-partenariats-normandie/',
  ],
  elusLocaux: [
    'Le RAMEAU, ODD 17 : les bonnes nouvelles des territoires',
    'https://www.lerameau.fr/odd-17-les-bonnes-nouvelles-des-territoires-pour-co-construire-localement/',
  ],
  moisRecherche: [
    'Le RAMEAU, mars, le mois de l’enseignement supérieur et de la recherche',
    'https://www.lerameau.fr/mars-le-mois-de-lenseignement-superieur-et-de-la-recherche/',
  ],
  allianceEngagement: [
    'Carenews, Le RAMEAU, ODD 17 : Alliance & Engagement',
    'https://www.carenews.com/le-rameau/news/odd-17-alliance-engagement',
  ],
  pourquoiAlliance: [
    'Carenews, Le RAMEAU, ODD 17 : pourquoi faire alliance',
    'https://www.carenews.com/le-rameau/news/odd-17-pourquoi-faire-alliance',
  ],
  apportAcademique: [
    'Le RAMEAU, ODD 17 : l’apport académique',
    'https://www.lerameau.fr/odd17-lapport-academique/',
  ],
  numerique: [
    'Numérique et innovation sociétale, « 12 ans de cheminement »',
    'https://numerique-et-innovation-societale.plateformecapitalisation.org/12-ans-de-cheminement',
  ],
  etudeEvaluation2015: [
    'Association mode d’emploi, un bel avenir pour les partenariats',
    'https://www.associationmodeemploi.fr/article/un-bel-avenir-pour-les-partenariats-associations-entreprises.58088',
  ],
  referentielUtilite: [
    'Référentiel « Évaluation de l’utilité sociétale des partenariats »',
    'https://fdocuments.net/document/evaluation-de-lautilit-socitale-des-partenariats-associations-2015-05-29.html',
  ],
  cours: [
    'Coursera, « Partenariats qui changent le monde »',
    'https://fr.coursera.org/lecture/partenariats-qui-changent-le-monde/allons-plus-loin-avec-thierry-sibieude-partie-1-HfMcM',
  ],
  convergences: [
    'Carenews, Le RAMEAU, évaluation partenariale : point d’étape',
    'https://www.carenews.com/le-rameau/news/evaluation-partenariale-point-d-etape-au-forum-convergences',
  ],
  enseignants: [
    'Le RAMEAU, ODD 17 : les enseignants-chercheurs s’engagent',
    'https://www.lerameau.fr/odd-17-les-enseignants-chercheurs-sengagent/',
  ],
  emergence: [
    '« Retracer l’émergence de la co-construction en France »',
    'https://fdocuments.fr/document/retracer-lamergence-de-la-co-construction-en-la-conscience-du-changement-pour.html',
  ],
  panorama: [
    '« Panorama de l’ESS et de sa pratique des ODD »',
    'https://pdfslide.fr/documents/panorama-de-laess-et-de-sa-pratique-des-3-rapport-sur-lappropriation-des-odd.html',
  ],
  sortieCrise: [
    'Carenews, Le RAMEAU, sortie de crise',
    'https://www.carenews.com/le-rameau/news/sortie-de-crise-des-donnees-pour-agir-efficacement',
  ],
  troisAns: [
    'Carenews, Le RAMEAU, l’ODD 17 trois ans après',
    'https://www.carenews.com/le-rameau/news/fnaf-2022-l-odd-17-trois-ans-apres',
  ],
  cheminement: [
    'Observatoire des partenariats, le cheminement',
    'https://observatoire-des-partenariats.fr/le-cheminement',
  ],
  tendances: [
    'Réseau Alliances, étude « Tendances fragilités économiques »',
    'https://www.reseau-alliances.org/actualites-rse/3352-participez-a-l-etude-tendances-fragilites-economiques',
  ],
} as const satisfies Record<string, readonly [label: string, address: string]>;

export type PageKey = keyof typeof PAGES;

/** The mission's own document, called « S » throughout the archive; `detail` says where in it. */
export function missionDocument(detail?: string): CorpusSource {
  return { label: 'S', ...(detail && { detail }) };
}

/** « S » when nothing more needs saying. */
export const S: CorpusSource = { label: 'S' };

/** A public page as a source, optionally for one property of the record or with a remark. */
export function page(key: PageKey, more: { detail?: string; property?: string } = {}): CorpusSource {
  const [label, address] = PAGES[key];
  return { label, address, ...more };
}

/** A fact that was handed over without the page it was read on: to be found again. */
export function unlocated(detail: string): CorpusSource {
  return { label: 'Page non relevée', detail };
}
