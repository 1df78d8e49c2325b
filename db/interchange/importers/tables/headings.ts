import { own } from '../../../domain/own.ts';
import type { ColumnTarget, CommonTarget } from '#preload/contract/data-imports.ts';
import { isKind, type Kind, KINDS } from '../../../domain/kinds.ts';
import { LOCALES } from '../../../domain/locale.ts';
import { PROPERTIES, propertyOf } from '../../../domain/properties.ts';
import { RELATIONS } from '../../../domain/relations.ts';
import { fold } from '../../../domain/text/fold.ts';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import { TABLE_WORDS } from '../../exporters/tables/words.ts';
import { EXPORT_WORDS } from '../../wording.ts';

/** A heading without accents, signs or plural: what names are compared by. */
export function headingKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What people call the columns that all records have, beside the words of our own exports. */
const COMMON_WORDS: Readonly<Partial<Record<CommonTarget, readonly string[]>>> = {
  id: ['uuid', 'guid'],
  code: ['reference', 'ref', 'identifiant court', 'numero de fiche', 'n'],
  kind: ['type de fiche', 'nature de la fiche', 'record type', 'record kind', 'kind'],
  title: [
    ...['intitule', 'nom', 'libelle', 'denomination', 'designation', 'name', 'label', 'objet', 'sujet'],
    ...[
      'titre de l etude',
      'titre de la publication',
      'nom de l acteur',
      'organisation',
      'raison sociale',
      'signal',
    ],
  ],
  date: [
    'date de parution',
    'date de publication',
    'annee',
    'year',
    'quand',
    'periode',
    'date de realisation',
    'jour',
  ],
  planned: ['date previsionnelle', 'prevu le', 'prevue le', 'echeance', 'due date'],
  start: ['date de debut', 'debut', 'du', 'start date', 'from'],
  end: ['date de fin', 'fin', 'au', 'end date', 'to'],
  summary: [
    'description',
    'presentation',
    'resume',
    'abstract',
    'contenu',
    'commentaire',
    'commentaires',
    'notes',
  ],
  tags: ['mots cles', 'mot cle', 'tags', 'keywords', 'etiquette', 'thematiques', 'thematique'],
  aliases: ['alias', 'autre nom', 'sigle', 'acronyme', 'synonymes', 'aka'],
  impacts: ['impact'],
  verification: ['verifie', 'statut de verification', 'fiabilite', 'verified'],
  source: ['source', 'sources', 'origine', 'reference source', 'provenance'],
  text: ['texte', 'corps', 'body', 'text', 'markdown', 'contenu de la note'],
  example: ['exemple'],
};

const OWN_WORDS: readonly (readonly [CommonTarget, 'export' | 'table', string])[] = [
  ['code', 'export', 'code'],
  ['kind', 'export', 'kind'],
  ['title', 'table', 'title'],
  ['date', 'export', 'date'],
  ['dateWording', 'table', 'dateWording'],
  ['start', 'table', 'start'],
  ['end', 'table', 'end'],
  ['planned', 'export', 'planned'],
  ['plannedWording', 'table', 'plannedWording'],
  ['verification', 'export', 'verification'],
  ['example', 'table', 'isExample'],
  ['summary', 'table', 'summary'],
  ['impacts', 'export', 'impacts'],
  ['tags', 'export', 'tags'],
  ['aliases', 'export', 'aliases'],
  ['source', 'export', 'sources'],
  ['text', 'table', 'text'],
  ['id', 'table', 'id'],
];

const COMMON = new Map<string, CommonTarget>();
const OWN = new Map<string, CommonTarget>();
for (const locale of LOCALES) {
  for (const [target, from, word] of OWN_WORDS) {
    const words = (from === 'export' ? EXPORT_WORDS : TABLE_WORDS)[locale] as Readonly<
      Record<string, string>
    >;
    const key = headingKey(words[word]!);
    if (!OWN.has(key)) OWN.set(key, target);
  }
}
for (const [key, target] of OWN) COMMON.set(key, target);
for (const [target, words] of Object.entries(COMMON_WORDS) as [CommonTarget, string[]][])
  for (const word of words) if (!COMMON.has(headingKey(word))) COMMON.set(headingKey(word), target);

/** Columns that our own exports alone have, told anew from the rest. */
const DERIVED = new Set(LOCALES.map((locale) => headingKey(TABLE_WORDS[locale].updated)));

/** True for a column of our own exports that the archive tells by itself. */
export const isDerived = (heading: string): boolean => DERIVED.has(headingKey(heading));

const RELATION_NAMES = new Map<string, ColumnTarget>();
for (const { type, label, inverse } of RELATIONS) {
  for (const locale of LOCALES) {
    for (const [direction, words] of [
      ['out', label],
      ['in', inverse],
    ] as const) {
      const key = headingKey(words[locale]);
      if (!RELATION_NAMES.has(key)) RELATION_NAMES.set(key, { to: 'relation', type, direction });
    }
  }
}

/** True for the head of one of our own exports: its first and last common columns are there, under our names. */
export function isOwnExport(head: readonly string[]): boolean {
  const keys = new Set(head.map(headingKey));
  return LOCALES.some((locale) =>
    [
      EXPORT_WORDS[locale].code,
      EXPORT_WORDS[locale].kind,
      TABLE_WORDS[locale].title,
      TABLE_WORDS[locale].id,
    ].every((word) => keys.has(headingKey(word))),
  );
}

/** The property a heading names, of one kind or of any when it is null: « Type (publication) », « Lieu », « lieu ». */
function propertyTarget(key: string, heading: string, kind: Kind | null): ColumnTarget | null {
  for (const locale of LOCALES) {
    const wording = `, ${TABLE_WORDS[locale].wording}`;
    if (heading.endsWith(wording)) {
      const target = propertyTarget(
        headingKey(heading.slice(0, -wording.length)),
        heading.slice(0, -wording.length),
        kind,
      );
      if (target?.to === 'property') return { to: 'propertyWording', key: target.key };
    }
  }
  const named = /^(.+) \(([^)]+)\)$/.exec(heading);
  const owner = named ? kindNamed(named[2]!) : null;
  if (named && owner !== null && (kind === null || kind === owner)) {
    const target = propertyTarget(headingKey(named[1]!), named[1]!, owner);
    if (target) return target;
  }
  for (const one of kind === null ? KINDS : [kind]) {
    const found = PROPERTIES[one].find(
      (property) =>
        headingKey(property.key) === key ||
        LOCALES.some((locale) => headingKey(property.label[locale]) === key),
    );
    if (found) return { to: 'property', key: found.key };
  }
  return null;
}

/** What a column becomes, from its heading alone. A heading that says nothing known is a field of its own name. */
export function targetOf(heading: string, kind: Kind | null, own: boolean): ColumnTarget {
  const key = headingKey(heading);
  if (own) {
    if (DERIVED.has(key)) return { to: 'ignored' };
    const common = OWN.get(key);
    if (common !== undefined) return { to: common };
    return propertyTarget(key, heading, kind) ?? RELATION_NAMES.get(key) ?? { to: 'field' };
  }
  const target = propertyTarget(key, heading, kind);
  const common = COMMON.get(key);
  // « Nature » is a property of an actor before it is anything else; « Titre » is always the title.
  if (common !== undefined && (target === null || OWN.has(key))) return { to: common };
  const more = kind === null ? null : FAMILIAR[kind]?.[key];
  if (target) return target;
  if (more) return { to: 'property', key: more };
  const relation = RELATION_NAMES.get(key) ?? relationByKind(key, kind);
  return relation ?? { to: 'field' };
}

/** Words people use for a kind's own properties. */
const FAMILIAR: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  publication: {
    ...{
      auteur: 'auteurs',
      author: 'auteurs',
      url: 'adresse',
      lien: 'adresse',
      link: 'adresse',
      revue: 'revue',
    },
    ...{ editeur: 'editeur', 'maison d edition': 'editeur', journal: 'revue', 'nombre de pages': 'pages' },
  },
  acteur: {
    url: 'site',
    'site web': 'site',
    'site internet': 'site',
    web: 'site',
    'type d acteur': 'nature',
  },
  evenement: { ville: 'lieu', adresse: 'lieu', place: 'lieu', 'type d evenement': 'typeEvenement' },
  atelier: { ville: 'lieu', place: 'lieu', no: 'numero' },
  etude: { population: 'public', 'taille de l echantillon': 'echantillon', methodologie: 'methode' },
  signal: { fait: 'fait', question: 'question', statut: 'etat' },
};

/** A column named after a kind leads to records of it: « Thème », « Cycle », « Hôte ». */
function relationByKind(key: string, kind: Kind | null): ColumnTarget | null {
  if (kind === null) return null;
  const words: Readonly<Record<string, { type: string; direction: 'out' | 'in'; not?: Kind }>> = {
    ...{ theme: { type: 'a-pour-theme', direction: 'out', not: 'theme' } },
    ...{ themes: { type: 'a-pour-theme', direction: 'out', not: 'theme' } },
    ...{ cycle: { type: 'fait-partie-de', direction: 'out', not: 'cycle' } },
    ...{ axe: { type: 'fait-partie-de', direction: 'out', not: 'cycle' } },
    ...{
      hote: { type: 'accueilli-par', direction: 'out' },
      host: { type: 'accueilli-par', direction: 'out' },
    },
    ...{ partenaire: { type: 'en-partenariat-avec', direction: 'out' } },
    ...{ partenaires: { type: 'en-partenariat-avec', direction: 'out' } },
  };
  const found = own(words, key);
  return found && found.not !== kind
    ? { to: 'relation', type: found.type, direction: found.direction }
    : null;
}

const KIND_NAMES = new Map<string, Kind>(
  KINDS.flatMap((kind) => [
    [headingKey(kind), kind] as const,
    ...LOCALES.flatMap((locale) =>
      [KIND_LABELS[kind].one, KIND_LABELS[kind].many].map(
        (label) => [headingKey(label[locale]), kind] as const,
      ),
    ),
  ]),
);
for (const [name, kind] of Object.entries({
  ...{ signaux: 'signal', signal: 'signal', signals: 'signal', organisme: 'acteur', organisation: 'acteur' },
  ...{
    organisations: 'acteur',
    partenaires: 'acteur',
    bibliographie: 'publication',
    ouvrages: 'publication',
  },
  ...{ colloque: 'evenement', colloques: 'evenement', enquete: 'etude', enquetes: 'etude', axes: 'axe' },
}))
  if (isKind(kind)) KIND_NAMES.set(name, kind);

/** The kind a word names: « Étude », « studies », « signal faible ». */
export function kindNamed(text: string): Kind | null {
  const key = headingKey(text);
  return KIND_NAMES.get(key) ?? null;
}

/** The kind that the name of a file or sheet speaks of: « acteurs-2018.csv ». */
export function kindInName(name: string): Kind | null {
  const whole = kindNamed(name);
  if (whole) return whole;
  for (const word of headingKey(name).split(' ')) {
    const kind = KIND_NAMES.get(word);
    if (kind) return kind;
  }
  return null;
}

/** The kind whose properties most of the headings name; null when none does. */
export function kindOfHeadings(head: readonly string[]): Kind | null {
  let best: { kind: Kind; score: number } | null = null;
  for (const kind of KINDS) {
    const score = head.filter((heading) => {
      const target = targetOf(heading, kind, false);
      return target.to === 'property' && propertyOf(kind, target.key) !== undefined;
    }).length;
    if (score > (best?.score ?? 0)) best = { kind, score };
  }
  return best?.kind ?? null;
}
