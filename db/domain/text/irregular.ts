/** « masculine or singular: its other forms », folded. */
const NOUNS_AND_ADJECTIVES =
  'travail: travaux; oeil: yeux; bail: baux; vitrail: vitraux; corail: coraux; email: emaux; soupirail: soupiraux; ' +
  'ciel: cieux; ideal: ideaux; aieul: aieux; monsieur: messieurs; madame: mesdames; cle: clef clefs; ' +
  'genou: genoux; bijou: bijoux; caillou: cailloux; chou: choux; ' +
  'neuf: neuve neuves; gros: grosse grosses; beau: bel belle belles; nouveau: nouvel nouvelle nouvelles; ' +
  'vieux: vieil vieille vieilles; fou: fol folle folles; mou: mol molle molles; jumeau: jumelle jumelles; ' +
  'blanc: blanche blanches; franc: franche franches; sec: seche seches; frais: fraiche fraiches; doux: douce douces; ' +
  'roux: rousse rousses; faux: fausse fausses; bas: basse basses; gras: grasse grasses; epais: epaisse epaisses; ' +
  'bref: breve breves; veuf: veuve veuves; malin: maligne malignes; benin: benigne benignes; ' +
  'favori: favorite favorites; gentil: gentille gentilles; nul: nulle nulles; sot: sotte sottes';

/**
 * « end of the infinitive: prefixes (- for none): ends of the other forms », folded. Forms that are another word
 * (le revenu, le parcours, l’entreprise, prenante) are left out.
 */
const VERBS = [
  'tenir: - abs appar con de entre main ob re sou: tiens tient tiennent tienne tien tenu tenue tenus tenues tiendra tiendrait tiendront tint tinrent tenons tenez tenait tenaient',
  'venir: - con contre de inter par pre pro sub sur sou: viens vient viennent vienne venu venue venus venues viendra viendrait viendront vint vinrent venons venez venait venaient',
  'venir: re: viens vient viennent vienne viendra viendrait viendront vint vinrent venait venaient',
  'prendre: - ap com entre re sur: prend prends prennent prenne prenons prenez prenait prenaient pris prit prirent prendra prendrait prendront',
  'prendre: ap com: prise prises',
  'mettre: - ad com e o per pro re sou trans compro: met mets mettent mette mettons mettez mettait mettaient mettant mis mise mises mit mirent mettra mettrait mettront',
  'cevoir: re con per de aper: cois coit coivent coive cu cue cus cues cevons cevez cevait cevaient cevant cevra cevrait cevront',
  'savoir: -: sais sait savent sache sachent su sue sus saura saurait sauront savons savez savait savaient',
  'vouloir: -: veux veut veulent veuille voulu voulue voulus voudra voudrait voudront voulons voulez voulait voulaient',
  'pouvoir: -: peux peuvent puisse puissent pu pourra pourrait pourront pouvons pouvez pouvait pouvaient',
  'devoir: -: dois doit doivent doive devra devrait devront devons devez devait devaient',
  'voir: pre: vois voit voient vu vue vus vues voyons voyez voyait voyaient voyant voira voirait',
  'crire: e r: cris crit crite crits crites crivent crive crivons crivez crivait crivaient crivant crira crirait criront',
  'crire: de ins pres trans sous circons pros: cris crit crite crits crites crivent crive crivons crivez crivait crivaient crivant crira crirait criront cription criptions',
  'decrire: -: description descriptions',
  'vivre: - re sur: vis vit vivent vecu vecue vecus vivait vivaient vivra vivrait vivront',
  'suivre: - pour: suit suivent suive suivi suivie suivis suivies suivait suivaient suivra suivrait suivront',
  'connaitre: - re: connais connait connaissent connaisse connu connue connus connues connaissait connaissaient connaitra connaitrait',
  'paraitre: - ap dis com re: parais parait paraissent paraisse paru parue parus parues paraissait paraissaient paraitra paraitrait',
  'ouvrir: - re: ouvre ouvrent ouvert ouverte ouverts ouvertes ouvrait ouvraient ouvrant ouvrira',
  'couvrir: - de re: couvre couvrent couvert couverte couverts couvertes couvrait couvraient couvrant couvrira',
  'offrir: -: offre offres offrent offert offerte offerts offertes offrait offraient offrant offrira',
  'souffrir: -: souffre souffrent souffert soufferte soufferts souffrait souffraient souffrant',
  'indre: atte ete te pe repe depe restre fe enfre astre contra cra pla jo rejo adjo disjo: ins int inte ints intes ignent igne ignons ignez ignait ignaient ignant indra indrait indront',
  'soudre: re dis ab: sout solvent solve solvons solvait solvant solu solue solus solues soudra solution solutions',
  'querir: ac con re en: quiers quiert quierent quiere quis quise quises querait queraient querra',
  'courir: par re con ac: court courent coure couru courue courus courues courait couraient courant courra courrait',
  'mourir: -: meurs meurt meurent mourut moururent mourait mouraient mourra',
  'servir: - des: sers sert servent servi servie servis servies servait servaient servira',
  'dormir: - en: dort dorment dormait',
  'lire: - re: lisent lisait lisant lu lue lus lues lira',
  'elire: - re: elit elisent elisait elisant elira elu elue elus elues',
  'dire: - contre pre inter re: dit dits dite dites disent disait disant dira dirait disons disez',
  'battre: - com de a: bat bats battent batte battu battue battus battues battait battaient battant battra',
  'rompre: - inter cor: romps rompt rompent rompe rompu rompue rompus rompues rompait rompra',
  'vaincre: - con: vaincs vainc vainquent vainque vaincu vaincue vaincus vaincues vaincra',
] as const;

/** « verb (or what its rule leaves of it): the noun of what it does », where no rule of suffixes joins them. Nouns that went their own way (mission, convention) are left out. */
const NOUNS_OF_VERBS =
  'gerer: gestion; digerer: digestion; suggerer: suggestion; convertir: conversion; corriger: correction; diriger: direction; ' +
  'proteger: protection; decider: decision; inclure: inclusion inclus incluse; exclure: exclusion exclu exclue exclus; ' +
  'conclure: conclusion conclu conclue; detruire: destruction; recevoir: reception; concevoir: conception; ' +
  'percevoir: perception; decevoir: deception; prevoir: prevision; permettre: permission; transmettre: transmission; ' +
  'soumettre: soumission; emettre: emission; admettre: admission; comprendre: comprehension; etend: extension; ' +
  'suspend: suspension; repond: reponse; vend: vente; perd: perte; attend: attente; rompre: rupture; ' +
  'ouvrir: ouverture; couvrir: couverture; lire: lecture; ecrire: ecriture; elire: election; interdire: interdiction; ' +
  'acquerir: acquisition; apparaitre: apparition; disparaitre: disparition; obtenir: obtention; intervenir: intervention; ' +
  'prevenir: prevention; appartenir: appartenance; maintenir: maintenance; connaitre: connaissance';

function* nounsOfVerbs(): Generator<readonly [string, string]> {
  for (const family of NOUNS_OF_VERBS.split('; ')) {
    const [verb = '', nouns = ''] = family.split(': ');
    for (const noun of nouns.split(' ')) for (const form of [noun, `${noun}s`]) yield [form, verb];
  }
}

function* nounsAndAdjectives(): Generator<readonly [string, string]> {
  for (const family of NOUNS_AND_ADJECTIVES.split('; ')) {
    const [one = '', others = ''] = family.split(': ');
    for (const other of others.split(' ')) yield [other, one];
  }
}

function* verbs(): Generator<readonly [string, string]> {
  for (const family of VERBS) {
    const [end = '', prefixes = '', forms = ''] = family.split(': ');
    for (const written of prefixes.split(' ')) {
      const prefix = written === '-' ? '' : written;
      // The infinitive stands for itself: the rules for regular words must not touch it.
      for (const form of [end, ...forms.split(' ')]) yield [prefix + form, prefix + end];
    }
  }
}

/** Plurals, feminines that no rule of suffixes joins to their other forms, by their folded form. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(nounsAndAdjectives());

/** Forms of irregular verbs and their nouns, by their folded form: what stands for the infinitive. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map([...nounsOfVerbs(), ...verbs()]);
