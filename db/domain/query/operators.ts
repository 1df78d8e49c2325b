import { own } from '../own.ts';
import { RELATIONS } from '../relations.ts';
import { fold } from '../text/fold.ts';
import type { RelationEnd } from './ast.ts';
import { propertyNamed, type NamedProperty } from './property-values.ts';

/** What an operator asks; French and English names meet here. */
export type OperatorName =
  | {
      readonly asks:
        | 'kind'
        | 'cycle'
        | 'before'
        | 'after'
        | 'during'
        | 'impact'
        | 'tag'
        | 'source'
        | 'code'
        | 'coded'
        | 'profile'
        | 'status'
        | 'validation'
        | 'mention'
        | 'title'
        | 'around'
        | 'with'
        | 'without'
        | 'author'
        | 'view';
    }
  | { readonly asks: 'relation'; readonly relations: readonly RelationEnd[] }
  | { readonly asks: 'property'; readonly property: NamedProperty };

const NAMES: Readonly<Record<string, Exclude<OperatorName['asks'], 'relation' | 'property'>>> = {
  type: 'kind',
  genre: 'kind',
  kind: 'kind',
  cycle: 'cycle',
  programme: 'cycle',
  avant: 'before',
  before: 'before',
  jusque: 'before',
  apres: 'after',
  after: 'after',
  depuis: 'after',
  since: 'after',
  date: 'during',
  pendant: 'during',
  en: 'during',
  during: 'during',
  impact: 'impact',
  tag: 'tag',
  etiquette: 'tag',
  etiquettes: 'tag',
  tags: 'tag',
  source: 'source',
  code: 'code',
  codage: 'coded',
  coding: 'coded',
  coded: 'coded',
  extrait: 'coded',
  excerpt: 'coded',
  profil: 'profile',
  profile: 'profile',
  statut: 'status',
  status: 'status',
  etat: 'status',
  state: 'status',
  verification: 'status',
  validation: 'validation',
  revue: 'validation',
  review: 'validation',
  mentionne: 'mention',
  mention: 'mention',
  mentions: 'mention',
  vers: 'around',
  environ: 'around',
  around: 'around',
  circa: 'around',
  avec: 'with',
  with: 'with',
  has: 'with',
  sans: 'without',
  without: 'without',
  no: 'without',
  auteur: 'author',
  author: 'author',
  vue: 'view',
  view: 'view',
  titre: 'title',
  title: 'title',
};

const out = (relation: string): RelationEnd => ({ relation, direction: 'out' });
const into = (relation: string): RelationEnd => ({ relation, direction: 'in' });

/** Short names of the relations people look for most. */
const SHORT_NAMES: Readonly<Record<string, readonly RelationEnd[]>> = {
  theme: [out('a-pour-theme')],
  topic: [out('a-pour-theme')],
  hote: [out('accueilli-par')],
  host: [out('accueilli-par')],
  public: [out('a-pour-public')],
  partenaire: [out('en-partenariat-avec'), into('en-partenariat-avec'), out('organise-avec')],
  partner: [out('en-partenariat-avec'), into('en-partenariat-avec'), out('organise-avec')],
  membre: [out('membre-de')],
  member: [out('membre-de')],
  propos: [out('a-propos-de')],
  about: [out('a-propos-de')],
  restituee: [out('restituee-a')],
  suite: [into('fait-suite-a')],
  alliance: [
    out('alliance-existante'),
    into('alliance-existante'),
    out('alliance-a-initier'),
    into('alliance-a-initier'),
  ],
};

const asName = (label: string): string => fold(label).replace(/[' ]/g, '-');

function relationNames(): Map<string, RelationEnd[]> {
  const names = new Map<string, RelationEnd[]>();
  const add = (name: string, ends: readonly RelationEnd[]): void => {
    const known = names.get(name) ?? [];
    const news = ends.filter(
      (end) => !known.some((other) => other.relation === end.relation && other.direction === end.direction),
    );
    names.set(name, [...known, ...news]);
  };
  for (const { type, label, inverse, symmetric } of RELATIONS) {
    const forward = symmetric ? [out(type), into(type)] : [out(type)];
    for (const name of new Set([type, asName(label.fr), asName(label.en)])) add(name, forward);
    if (!symmetric)
      for (const name of new Set([asName(inverse.fr), asName(inverse.en)])) add(name, [into(type)]);
  }
  for (const [name, ends] of Object.entries(SHORT_NAMES)) add(name, ends);
  return names;
}

const RELATION_NAMES = relationNames();

/** The relations of that name, either way round; undefined when there is none. */
export function relationsNamed(name: string): readonly RelationEnd[] | undefined {
  return RELATION_NAMES.get(asName(name));
}

/** The operator of that name (without its colon), accents and case ignored; undefined when it is an ordinary word. */
export function operatorNamed(name: string): OperatorName | undefined {
  const folded = asName(name);
  const asks = own(NAMES, folded);
  if (asks !== undefined) return { asks };
  const relations = relationsNamed(folded);
  if (relations) return { asks: 'relation', relations };
  const property = propertyNamed(name);
  return property && { asks: 'property', property };
}
