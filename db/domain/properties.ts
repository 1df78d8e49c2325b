import type { Kind } from './kinds.ts';
import type { Localized } from './locale.ts';
import { HORIZON_LABELS, HORIZONS, SIGNAL_STATE_LABELS, SIGNAL_STATES } from './signals/vocabulary.ts';

/** The value of one typed property, as the archive keeps it in JSON. A date is its EDTF form and its wording. */
export type PropertyValue = string | number | boolean | { edtf: string; wording: string | null };

export type PropertyType = 'text' | 'longText' | 'number' | 'boolean' | 'date' | 'choice' | 'url';

/** One typed property of a kind. `choices` are the stored values of a `choice`, in their order. */
export type PropertyDefinition = {
  key: string;
  type: PropertyType;
  label: Localized;
  choices?: readonly { value: string; label: Localized }[];
};

const text = (key: string, fr: string, en: string): PropertyDefinition => ({
  key,
  type: 'text',
  label: { fr, en },
});
const long = (key: string, fr: string, en: string): PropertyDefinition => ({
  key,
  type: 'longText',
  label: { fr, en },
});
const number = (key: string, fr: string, en: string): PropertyDefinition => ({
  key,
  type: 'number',
  label: { fr, en },
});
const date = (key: string, fr: string, en: string): PropertyDefinition => ({
  key,
  type: 'date',
  label: { fr, en },
});
const url = (key: string, fr: string, en: string): PropertyDefinition => ({
  key,
  type: 'url',
  label: { fr, en },
});
const choice = (
  key: string,
  fr: string,
  en: string,
  choices: [string, string, string][],
): PropertyDefinition => ({
  key,
  type: 'choice',
  label: { fr, en },
  choices: choices.map(([value, labelFr, labelEn]) => ({ value, label: { fr: labelFr, en: labelEn } })),
});

const labelled = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Localized>>,
): [string, string, string][] => values.map((value) => [value, labels[value].fr, labels[value].en]);

const STATUS = choice('statut', 'Statut', 'Status', [
  ['brouillon', 'brouillon', 'draft'],
  ['relecture', 'en relecture', 'in review'],
  ['validee', 'validé', 'approved'],
]);

/** What bibliographies say of a publication beyond what every one has: where it appeared, and the numbers it is known by. */
const BIBLIOGRAPHIC: readonly PropertyDefinition[] = [
  text('genre', 'Précision du type', 'Type in words'),
  text('revue', 'Revue ou ouvrage', 'Journal or book'),
  text('directeurs', 'Sous la direction de', 'Edited by'),
  text('volume', 'Volume', 'Volume'),
  text('numero', 'Numéro', 'Issue'),
  text('pagination', 'Pagination', 'Page range'),
  text('collection', 'Collection', 'Series'),
  text('edition', 'Édition', 'Edition'),
  text('lieu', 'Lieu d’édition', 'Place of publication'),
  text('doi', 'DOI', 'DOI'),
  text('isbn', 'ISBN', 'ISBN'),
  text('issn', 'ISSN', 'ISSN'),
  text('langue', 'Langue', 'Language'),
  text('parution', 'État de parution', 'Publication status'),
  date('consulteLe', 'Consulté le', 'Accessed on'),
  long('remarques', 'Remarques', 'Remarks'),
];

/** The properties each kind owns beside the common ones (title, summary, dates, tags, impacts, verification). */
export const PROPERTIES: Readonly<Record<Kind, readonly PropertyDefinition[]>> = {
  cycle: [
    number('rang', 'Rang', 'Rank'),
    text('sujet', 'Sujet', 'Subject'),
    long('objectifs', 'Objectifs', 'Aims'),
  ],
  axe: [number('rang', 'Rang', 'Rank'), long('objectifs', 'Objectifs', 'Aims')],
  etude: [
    text('edition', 'Édition', 'Edition'),
    text('public', 'Public interrogé', 'Population surveyed'),
    text('echantillon', 'Échantillon', 'Sample'),
    long('methode', 'Méthode', 'Method'),
    choice('nature', 'Nature', 'Nature', [
      ['statistique', 'étude statistique', 'statistical study'],
      ['pratiques', 'étude de pratiques', 'study of practices'],
      ['recherche-action', 'recherche-action', 'action research'],
      ['diagnostic', 'diagnostic', 'assessment'],
      ['regionale', 'étude régionale', 'regional study'],
    ]),
  ],
  atelier: [
    number('numero', 'Numéro', 'Number'),
    text('lieu', 'Lieu', 'Place'),
    long('deroulement', 'Déroulement', 'Proceedings'),
  ],
  publication: [
    choice('typePublication', 'Type', 'Type', [
      ['rapport', 'rapport', 'report'],
      ['note', 'note', 'note'],
      ['actes', 'actes', 'proceedings'],
      ['cahier', 'cahier', 'working paper'],
      ['carnet', 'carnet', 'notebook'],
      ['referentiel', 'référentiel', 'reference guide'],
      ['livre', 'livre', 'book'],
      ['dossier', 'dossier', 'special issue'],
      ['ressource', 'ressource en ligne', 'online resource'],
      ['synthese', 'synthèse', 'synthesis'],
      ['article', 'article', 'article'],
      ['chapitre', 'chapitre', 'chapter'],
      ['communication', 'communication', 'conference paper'],
      ['these', 'thèse ou mémoire', 'thesis'],
    ]),
    text('auteurs', 'Auteurs', 'Authors'),
    text('editeur', 'Éditeur', 'Publisher'),
    number('pages', 'Pages', 'Pages'),
    url('adresse', 'Adresse', 'Address'),
    ...BIBLIOGRAPHIC,
  ],
  evenement: [
    choice('typeEvenement', 'Type', 'Type', [
      ['colloque', 'colloque', 'conference'],
      ['rencontre', 'rencontre', 'meeting'],
      ['seminaire', 'séminaire', 'seminar'],
      ['forum', 'forum', 'forum'],
      ['webinaire', 'webinaire', 'webinar'],
      ['diner', 'dîner', 'dinner'],
      ['lancement', 'lancement', 'launch'],
      ['mission', 'mission', 'mission'],
      ['parcours', 'parcours', 'programme'],
    ]),
    text('lieu', 'Lieu', 'Place'),
  ],
  acteur: [
    choice('nature', 'Nature', 'Nature', [
      ['organisation', 'organisation', 'organisation'],
      ['role', 'rôle public', 'public role'],
    ]),
    choice('secteur', 'Secteur', 'Sector', [
      ['association', 'association', 'non-profit'],
      ['entreprise', 'entreprise', 'company'],
      ['public', 'institution publique', 'public institution'],
      ['fondation', 'fondation', 'foundation'],
      ['recherche', 'recherche et études', 'research and surveys'],
      ['federation', 'fédération ou réseau', 'federation or network'],
    ]),
    text('autresNoms', 'Autres noms', 'Other names'),
    url('site', 'Site', 'Website'),
  ],
  signal: [
    long('fait', 'Fait observé', 'Observed fact'),
    long('question', 'Question posée', 'Question raised'),
    choice('etat', 'État', 'State', labelled(SIGNAL_STATES, SIGNAL_STATE_LABELS)),
    choice('horizon', 'Horizon', 'Horizon', labelled(HORIZONS, HORIZON_LABELS)),
    date('prochaineRevue', 'Prochaine revue', 'Next review'),
  ],
  indicateur: [
    text('unite', 'Unité', 'Unit'),
    long('definition', 'Définition', 'Definition'),
    long('comparabilite', 'Comparabilité', 'Comparability'),
  ],
  theme: [
    choice('taxonomie', 'Taxonomie', 'Taxonomy', [
      ['sujet', 'sujet', 'subject'],
      ['partenariat', 'type de partenariat', 'type of partnership'],
      ['profil', 'profil d’acteur', 'actor profile'],
    ]),
    long('definition', 'Définition', 'Definition'),
  ],
  note: [
    choice('typeNote', 'Type de note', 'Note type', [
      ['libre', 'note libre', 'free note'],
      ['atelier', 'compte rendu d’Atelier', 'Atelier minutes'],
      ['lecture', 'lecture', 'reading'],
      ['entretien', 'entretien', 'interview'],
      ['memo', 'mémo', 'memo'],
      ['synthese', 'synthèse', 'synthesis'],
      ['journal', 'journal', 'journal'],
    ]),
    STATUS,
  ],
  rapport: [STATUS, text('version', 'Version', 'Version')],
  libre: [text('nature', 'Nature', 'Nature'), long('description', 'Description', 'Description')],
};

/** The definition of one property of a kind, or undefined when the kind has none of that name. */
export function propertyOf(kind: Kind, key: string): PropertyDefinition | undefined {
  return PROPERTIES[kind].find((property) => property.key === key);
}
