import type { Adjective, Lexicon, Noun, Verb } from './lexicon.ts';
import type { Random } from './random.ts';
import { zipf } from './random.ts';

const VOWEL = /^[aeiouyhéèêàâîôûœ]/i;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes French-looking prose from a lexicon: agreement, elision, contraction, figures, names, dates, codes. */
export class Prose {
  readonly #random: Random;
  readonly #lexicon: Lexicon;
  readonly #noun: (random: Random) => number;
  readonly #adjective: (random: Random) => number;
  readonly #verb: (random: Random) => number;
  readonly #name: (random: Random) => number;

  constructor(random: Random, lexicon: Lexicon) {
    this.#random = random;
    this.#lexicon = lexicon;
    this.#noun = zipf(lexicon.nouns.length, 8);
    this.#adjective = zipf(lexicon.adjectives.length, 4);
    this.#verb = zipf(lexicon.verbs.length, 4);
    this.#name = zipf(lexicon.places.length, 20);
  }

  noun(): Noun {
    return this.#lexicon.nouns[this.#noun(this.#random)] as Noun;
  }

  title(): string {
    const random = this.#random;
    const group = this.#group(false);
    const more = random.chance(0.6) ? ` ${this.#of()}` : '';
    const place = random.chance(0.35) ? ` à ${this.#place()}` : '';
    const year = random.chance(0.2) ? `, ${random.between(2008, 2022)}` : '';
    return capital(group.replace(/^(?:l’|les |la |le )/, '')) + more + place + year;
  }

  /** One sentence; `reference` is put in as the name of something (a mention). */
  sentence(reference?: string): string {
    const random = this.#random;
    if (reference !== undefined) return this.#withReference(reference);
    const plural = random.chance(0.4);
    const core = `${this.#group(plural)} ${this.#verbOf(plural)} ${this.#group(random.chance(0.4))}`;
    const end = random.chance(0.5) ? ` ${this.#of()}` : '';
    const kind = random.next();
    if (kind < 0.1) return `${capital(`à ${this.#place()}`)}, ${core}${end}.`;
    if (kind < 0.17) return `Selon ${this.#person()}, ${core}${end}.`;
    if (kind < 0.25)
      return `En ${random.between(2008, 2022)}, ${random.between(3, 97)}\u00a0% des ${this.noun().many} ${this.#verbOf(true)} ${this.#group(false)}.`;
    if (kind < 0.29) return `${capital(core)}, d’après E-${String(random.between(1, 60)).padStart(3, '0')}.`;
    if (kind < 0.36) return `Qu’est-ce que ${core}${end}\u00a0?`;
    return `${capital(core)}${end}.`;
  }

  #withReference(reference: string): string {
    const kind = this.#random.next();
    const core = `${this.#group(false)} ${this.#verbOf(false)} ${this.#group(true)}`;
    if (kind < 0.4) return `${capital(core)}, comme le montre ${reference}.`;
    if (kind < 0.7) return `Voir ${reference} pour ${this.#group(false)}.`;
    return `${capital(this.#group(true))} ${this.#verbOf(true)} ce que dit ${reference}.`;
  }

  #verbOf(plural: boolean): string {
    const verb = this.#lexicon.verbs[this.#verb(this.#random)] as Verb;
    return plural ? verb.many : verb.one;
  }

  #group(plural: boolean): string {
    const noun = this.noun();
    const adjective = this.#random.chance(0.45) ? ` ${this.#agreeing(noun, plural)}` : '';
    if (plural) return `les ${noun.many}${adjective}`;
    const article = VOWEL.test(noun.one) ? 'l’' : noun.feminine ? 'la ' : 'le ';
    return `${article}${noun.one}${adjective}`;
  }

  #agreeing(noun: Noun, plural: boolean): string {
    const adjective = this.#lexicon.adjectives[this.#adjective(this.#random)] as Adjective;
    if (noun.feminine) return plural ? adjective.fp : adjective.f;
    return plural ? adjective.mp : adjective.m;
  }

  #of(): string {
    const noun = this.noun();
    if (this.#random.chance(0.4)) return `des ${noun.many}`;
    if (VOWEL.test(noun.one)) return `de l’${noun.one}`;
    return noun.feminine ? `de la ${noun.one}` : `du ${noun.one}`;
  }

  #place(): string {
    return this.#lexicon.places[this.#name(this.#random)] as string;
  }

  #person(): string {
    const name = this.#lexicon.people[this.#name(this.#random)] as string;
    return this.#random.chance(0.5) ? `M. ${name}` : `Mme ${name}`;
  }
}
