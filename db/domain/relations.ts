import type { Kind } from './kinds.ts';
import type { Localized } from './locale.ts';

/**
 * A typed relation between two records. Both directions are named once, here: `label` reads from the source,
 * `inverse` from the target. A symmetric relation reads the same from both ends and is stored once.
 */
export type RelationDefinition = {
  type: string;
  label: Localized;
  inverse: Localized;
  symmetric?: true;
  /** Kinds the relation may leave from and reach; absent means any. */
  from?: readonly Kind[];
  to?: readonly Kind[];
};

const define = (
  type: string,
  [fr, en]: [string, string],
  [inverseFr, inverseEn]: [string, string],
  limits: Pick<RelationDefinition, 'from' | 'to' | 'symmetric'> = {},
): RelationDefinition => ({ type, label: { fr, en }, inverse: { fr: inverseFr, en: inverseEn }, ...limits });

/** Every relation of the archive. The types are stored: never rename one without a migration. */
export const RELATIONS: readonly RelationDefinition[] = [
  define('fait-partie-de', ['fait partie de', 'is part of'], ['comprend', 'includes']),
  define('renouvelle', ['renouvelle', 'renews'], ['renouvelée par', 'renewed by'], {
    from: ['etude'],
    to: ['etude'],
  }),
  define('restituee-a', ['restituée à', 'presented at'], ['restitution de', 'presentation of'], {
    to: ['evenement'],
  }),
  define('accueilli-par', ['accueilli par', 'hosted by'], ['accueille', 'hosts'], { to: ['acteur'] }),
  define('organise-avec', ['organisé avec', 'organised with'], ['a organisé', 'organised'], {
    to: ['acteur'],
  }),
  define('realise-par', ['réalisé par', 'carried out by'], ['a réalisé', 'carried out'], { to: ['acteur'] }),
  define(
    'en-partenariat-avec',
    ['en partenariat avec', 'in partnership with'],
    ['partenaire de', 'partner of'],
    {
      to: ['acteur'],
    },
  ),
  define('fonde-par', ['fondé par', 'founded by'], ['a fondé', 'founded'], { to: ['acteur'] }),
  define('actes-de', ['actes de', 'proceedings of'], ['a pour actes', 'has proceedings'], {
    from: ['publication'],
    to: ['evenement'],
  }),
  define('rend-compte-de', ['rend compte de', 'reports on'], ['a donné lieu à', 'gave rise to']),
  define('mesure-par', ['mesuré par', 'measured by'], ['mesure', 'measures'], { from: ['indicateur'] }),
  define('a-pour-theme', ['a pour thème', 'has theme'], ['thème de', 'theme of'], { to: ['theme'] }),
  define('a-pour-public', ['a pour public', 'addresses'], ['public de', 'addressed by'], {
    to: ['theme', 'acteur'],
  }),
  define('capte-lors-de', ['capté lors de', 'captured during'], ['a permis de capter', 'captured'], {
    from: ['signal'],
  }),
  define('regroupe-dans', ['regroupé dans', 'grouped in'], ['regroupe', 'groups'], {
    from: ['signal'],
    to: ['libre'],
  }),
  define('nourrit', ['nourrit', 'feeds'], ['nourrie par', 'fed by'], {
    from: ['signal', 'libre'],
    to: ['libre'],
  }),
  define('etaye', ['étaye', 'supports'], ['étayé par', 'supported by'], {
    from: ['signal', 'libre'],
    to: ['libre'],
  }),
  define('distinct-de', ['distinct de', 'distinct from'], ['distinct de', 'distinct from'], {
    symmetric: true,
    from: ['signal'],
    to: ['signal'],
  }),
  define('fusionne-dans', ['fusionné dans', 'merged into'], ['réunit', 'brings together'], {
    from: ['signal'],
    to: ['signal'],
  }),
  define('a-propos-de', ['à propos de', 'about'], ['a pour note', 'has note'], { from: ['note', 'rapport'] }),
  define('porte-sur', ['porte sur', 'deals with'], ['sujet de', 'subject of']),
  define('fait-suite-a', ['fait suite à', 'follows'], ['a pour suite', 'followed by']),
  define('confirme', ['confirme', 'confirms'], ['confirmé par', 'confirmed by']),
  define('contredit', ['contredit', 'contradicts'], ['contredit par', 'contradicted by']),
  define('nuance', ['nuance', 'qualifies'], ['nuancé par', 'qualified by']),
  define('illustre', ['illustre', 'illustrates'], ['illustré par', 'illustrated by']),
  define('membre-de', ['membre de', 'member of'], ['a pour membre', 'has member'], { to: ['acteur'] }),
  define(
    'alliance-existante',
    ['alliance existante avec', 'existing alliance with'],
    ['alliance existante avec', 'existing alliance with'],
    {
      symmetric: true,
      from: ['acteur'],
      to: ['acteur'],
    },
  ),
  define(
    'alliance-a-initier',
    ['alliance à initier avec', 'alliance to be initiated with'],
    ['alliance à initier avec', 'alliance to be initiated with'],
    {
      symmetric: true,
      from: ['acteur'],
      to: ['acteur'],
    },
  ),
  define('lie-a', ['lié à', 'related to'], ['lié à', 'related to'], { symmetric: true }),
];

const BY_TYPE = new Map(RELATIONS.map((relation) => [relation.type, relation]));

/** The definition of a relation type, or undefined when the archive knows none of that name. */
export function relationOf(type: string): RelationDefinition | undefined {
  return BY_TYPE.get(type);
}

/** The relations that may go from a record of one kind to a record of another. */
export function relationsBetween(from: Kind, to: Kind): RelationDefinition[] {
  return RELATIONS.filter(
    (relation) =>
      (!relation.from || relation.from.includes(from)) && (!relation.to || relation.to.includes(to)),
  );
}
