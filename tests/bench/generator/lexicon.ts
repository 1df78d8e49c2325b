import type { Random } from './random.ts';

/** A noun: singular, plural, gender. */
export type Noun = { readonly one: string; readonly many: string; readonly feminine: boolean };
/** An adjective in its four forms. */
export type Adjective = { readonly m: string; readonly f: string; readonly mp: string; readonly fp: string };
/** A verb in the third persons of the present. */
export type Verb = { readonly one: string; readonly many: string };

const FEMININE =
  'alliance confiance co-construction association entreprise fondation collectivité région commune métropole innovation performance évaluation étude enquête mesure ' +
  'ressource gouvernance coopération mutualisation expérimentation démarche dynamique fragilité solidarité inclusion transition participation mobilisation contribution ' +
  'responsabilité compétence formation jeunesse famille mobilité santé précarité pauvreté ruralité citoyenneté démocratie représentation médiation animation coordination ' +
  'stratégie feuille-de-route convention charte méthode pratique preuve donnée question réponse hypothèse observation interprétation tendance rupture crise reprise société ' +
  'filière coopérative mutuelle agence préfecture mairie équipe direction présidence recherche chaire université école bibliothèque maison plateforme application ' +
  'note synthèse recommandation conclusion limite difficulté priorité ambition trajectoire étape échéance rencontre réunion séance parole écoute décision œuvre communauté';
const MASCULINE =
  'partenariat territoire acteur partenaire projet programme impact indicateur résultat effet besoin enjeu lien réseau écosystème modèle levier frein risque signal ' +
  'mécénat bénévolat emploi logement numérique environnement développement engagement financement investissement accompagnement changement pilotage dialogue diagnostic ' +
  'rapport référentiel cahier carnet colloque séminaire atelier forum débat entretien témoignage constat cadre cycle axe volet chantier terrain quartier village bassin ' +
  'département État ministère syndicat employeur salarié dirigeant élu maire citoyen habitant bénéficiaire chercheur praticien expert pionnier catalyseur médiateur ' +
  'lieu tiers-lieu centre service dispositif outil guide tableau chiffre pourcentage échantillon questionnaire protocole critère objectif budget coût temps rythme ' +
  'intérêt bien cœur regard point choix accord désaccord consensus conflit équilibre écart progrès retard succès échec apprentissage savoir savoir-faire usage';
const ADJECTIVES =
  'territorial local national régional social sociétal partenarial environnemental départemental rural urbain numérique économique stratégique pratique durable ' +
  'commun ouvert partagé engagé mesuré évalué attendu constaté collectif participatif associatif coopératif innovant important émergent structurant pionnier premier ' +
  'dernier nouveau ancien récent fragile solide utile difficile possible nécessaire responsable académique public privé libre long court fort faible général central';
const VERBS_IN_ER =
  'accompagner animer appuyer associer capter comparer conforter contribuer coordonner créer développer éclairer engager évaluer expérimenter favoriser financer ' +
  'illustrer interroger mesurer mobiliser montrer nuancer observer organiser partager piloter porter préparer présenter proposer questionner rapprocher rassembler renforcer ' +
  'restituer structurer susciter transformer valoriser confirmer accélérer associer impliquer documenter relier';

/** The plural by the ordinary rules of French. */
function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return word.endsWith('al') ? `${word.slice(0, -1)}ux` : `${word}s`;
}

function feminine(word: string): string {
  if (word.endsWith('e')) return word;
  if (word === 'nouveau') return 'nouvelle';
  if (word === 'public') return 'publique';
  if (word === 'long') return 'longue';
  if (word.endsWith('er')) return `${word.slice(0, -2)}ère`;
  if (word.endsWith('if')) return `${word.slice(0, -1)}ve`;
  if (word.endsWith('ien')) return `${word}ne`;
  return `${word}e`;
}

const nouns = (words: string, isFeminine: boolean): Noun[] =>
  words.split(' ').map((word) => ({
    one: word.replaceAll('-de-', ' de '),
    many: plural(word.replaceAll('-de-', ' de ')),
    feminine: isFeminine,
  }));

const prefixed = (words: readonly Noun[], prefixes: readonly string[]): Noun[] =>
  prefixes.flatMap((prefix) =>
    words
      .filter(({ one }) => !one.includes('-'))
      .map((noun) => ({ ...noun, one: prefix + noun.one, many: prefix + noun.many })),
  );

const verb = (infinitive: string): Verb => {
  const stem = infinitive.slice(0, -2);
  const softened = stem.endsWith('g') ? `${stem}e` : stem;
  return { one: `${softened}e`.replace(/gee$/, 'ge'), many: `${softened}ent`.replace(/geent$/, 'gent') };
};

const ONSETS = 'b c d f g l m n p r s t v br cr dr gr pr tr ch'.split(' ');
const VOWELS = 'a e i o u é ou ai an on in eau'.split(' ');
const ENDINGS = 'lle rne court ville mont gny sac nac zan rin val say rac lieu'.split(' ');

/** Invented proper names, all different: the long tail of every real corpus. */
function properNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    let name = '';
    for (let syllable = random.between(1, 3); syllable > 0; syllable -= 1)
      name += random.pick(ONSETS) + random.pick(VOWELS);
    name += random.pick(ENDINGS);
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}

export type Lexicon = {
  readonly nouns: readonly Noun[];
  readonly adjectives: readonly Adjective[];
  readonly verbs: readonly Verb[];
  readonly places: readonly string[];
  readonly people: readonly string[];
};

function mixed<Item>(random: Random, items: readonly Item[]): Item[] {
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = random.between(0, index);
    [copy[index], copy[other]] = [copy[other] as Item, copy[index] as Item];
  }
  return copy;
}

/** The words of the generated corpus: the observatory's own vocabulary first, then rarer compounds and names. */
export function lexicon(random: Random): Lexicon {
  const frequent = mixed(random, [...nouns(FEMININE, true), ...nouns(MASCULINE, false)]);
  const rare = mixed(
    random,
    prefixed(frequent, [
      'co-',
      'inter',
      'multi',
      'auto-',
      'contre-',
      'pluri',
      'néo-',
      'éco-',
      'socio-',
      'méta',
    ]),
  );
  const adjectives = mixed(random, ADJECTIVES.split(' ')).map((m) => ({
    m,
    f: feminine(m),
    mp: plural(m),
    fp: plural(feminine(m)),
  }));
  const names = properNames(random, 16_000);
  return {
    nouns: [...frequent, ...rare],
    adjectives,
    verbs: mixed(random, VERBS_IN_ER.split(' ')).map(verb),
    places: names.slice(0, 8_000),
    people: names.slice(8_000),
  };
}
