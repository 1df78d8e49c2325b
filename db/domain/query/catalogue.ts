import type { Kind } from '../kinds.ts';
import type { Localized } from '../locale.ts';

/** Where the values of a field come from: what completion proposes and which control the builder shows. */
export type FieldValues =
  | { readonly from: 'kinds' | 'impacts' | 'verifications' | 'states' | 'presences' | 'date' | 'words' }
  | { readonly from: 'archive'; readonly what: 'tags' | 'sources' | 'authors' | 'views' | 'profiles' }
  /** What passages are coded with. */
  | { readonly from: 'codes' }
  | { readonly from: 'records'; readonly kinds: readonly Kind[] | null };

/** One operator as people meet it: in the help, in completion, in the builder. Other names are in `operators.ts`. */
export type Field = {
  /** Stable, for the builder. */
  readonly key: string;
  /** The name one writes before the colon, with its accents. */
  readonly name: Localized;
  /** What it asks, in a few words. */
  readonly meaning: Localized;
  readonly values: FieldValues;
};

const field = (
  key: string,
  [fr, en]: readonly [string, string],
  [meaningFr, meaningEn]: readonly [string, string],
  values: FieldValues,
): Field => ({ key, name: { fr, en }, meaning: { fr: meaningFr, en: meaningEn }, values });

const records = (...kinds: Kind[]): FieldValues => ({
  from: 'records',
  kinds: kinds.length === 0 ? null : kinds,
});

/** The fields that the interface offers, in its order. */
export const FIELDS: readonly Field[] = [
  field('kind', ['type', 'type'], ['type de fiche', 'kind of record'], { from: 'kinds' }),
  field('title', ['titre', 'title'], ['mots du titre', 'words of the title'], { from: 'words' }),
  field('cycle', ['cycle', 'cycle'], ['appartient au cycle', 'belongs to the cycle'], records('cycle')),
  field('theme', ['thème', 'theme'], ['a pour thème', 'has the theme'], records('theme')),
  field('tag', ['étiquette', 'tag'], ['porte l’étiquette', 'has the tag'], { from: 'archive', what: 'tags' }),
  field('impact', ['impact', 'impact'], ['l’un des trois impacts', 'one of the three impacts'], {
    from: 'impacts',
  }),
  field('before', ['avant', 'before'], ['commencé avant', 'begun before'], { from: 'date' }),
  field('after', ['après', 'after'], ['fini après', 'ended after'], { from: 'date' }),
  field('during', ['date', 'date'], ['à cette date, même en partie', 'at that date, even in part'], {
    from: 'date',
  }),
  field('around', ['vers', 'around'], ['à un an près', 'give or take a year'], { from: 'date' }),
  field('host', ['hôte', 'host'], ['accueilli par', 'hosted by'], records('acteur')),
  field(
    'partner',
    ['partenaire', 'partner'],
    ['en partenariat avec', 'in partnership with'],
    records('acteur'),
  ),
  field('renews', ['renouvelle', 'renews'], ['renouvelle l’étude', 'renews the study'], records('etude')),
  field('coded', ['codage', 'coding'], ['a un extrait codé avec', 'has a passage coded with'], {
    from: 'codes',
  }),
  field('profile', ['profil', 'profile'], ['a un extrait dit par un', 'has a passage said by a'], {
    from: 'archive',
    what: 'profiles',
  }),
  field(
    'code',
    ['code', 'code'],
    ['a ce code, ou un extrait codé avec', 'has this code, or a passage coded with it'],
    { from: 'codes' },
  ),
  field('about', ['propos', 'about'], ['à propos de', 'about'], records()),
  field('mention', ['mentionne', 'mentions'], ['mentionne la fiche', 'mentions the record'], records()),
  field('source', ['source', 'source'], ['cite la source', 'quotes the source'], {
    from: 'archive',
    what: 'sources',
  }),
  field(
    'verification',
    ['vérification', 'verification'],
    ['degré de vérification', 'how far it is verified'],
    {
      from: 'verifications',
    },
  ),
  field('state', ['état', 'state'], ['état d’un signal, d’une note', 'state of a signal or note'], {
    from: 'states',
  }),
  field('author', ['auteur', 'author'], ['saisi par', 'entered by'], { from: 'archive', what: 'authors' }),
  field('with', ['avec', 'with'], ['a une note, une source…', 'has a note, a source…'], {
    from: 'presences',
  }),
  field('without', ['sans', 'without'], ['n’a pas de note, de source…', 'has no note, no source…'], {
    from: 'presences',
  }),
  field('view', ['vue', 'view'], ['répond à la recherche enregistrée', 'answers the saved search'], {
    from: 'archive',
    what: 'views',
  }),
];

/** The field of that key. */
export const fieldOf = (key: string): Field | undefined => FIELDS.find((one) => one.key === key);
