import { lexicon } from './lexicon.ts';
import { Prose } from './prose.ts';
import { Random, zipf } from './random.ts';

/** A note of the generated corpus, before it enters an archive. */
export type NoteDraft = {
  readonly title: string;
  readonly markdown: string;
  readonly tags: readonly string[];
  readonly mentions: number;
};

export type CorpusOptions = { readonly seed: number; readonly notes: number };

/** What notes may mention: few records that everyone mentions, many that hardly anyone does. */
const HUBS = [
  'Alliance & Performance des organisations',
  'Alliance & Innovation sociétale',
  'Alliance & Co-construction territoriale',
  'Alliance & Engagement',
  'ARPEA',
  'PHARE',
  'Caisse des Dépôts',
  'Le RAMEAU',
  'Le Groupe La Poste',
];
/** The record that the notes mention most: the hub of the backlinks bench. */
export const MOST_MENTIONED: string = HUBS[0] ?? '';

/** Words in a note: half have fewer than 120, a few have thousands, as in real notebooks. */
const MEDIAN_WORDS = 120;
const SPREAD = 0.9;
const MOST_WORDS = 4_000;

/** The titles of all notes, each different. Made first, so that a note can mention a later one. */
function titlesOf(prose: Prose, count: number): string[] {
  const titles: string[] = [];
  const seen = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const title = prose.title();
    const before = seen.get(title) ?? 0;
    seen.set(title, before + 1);
    titles.push(before === 0 ? title : `${title} (${before + 1})`);
  }
  return titles;
}

/** The notes of a deterministic French corpus, one by one: only the titles are held in memory. */
export function* generateNotes({ seed, notes }: CorpusOptions): Generator<NoteDraft> {
  const random = new Random(seed);
  const words = lexicon(random);
  const prose = new Prose(random, words);
  const titles = titlesOf(prose, notes);
  const targets = [...HUBS, ...titles];
  const target = zipf(targets.length, 3);
  const tag = zipf(40, 2);
  const labels = words.nouns.slice(0, 40).map((noun) => noun.one);
  for (const title of titles) {
    const length = Math.min(
      MOST_WORDS,
      Math.max(12, Math.round(Math.exp(random.normal(Math.log(MEDIAN_WORDS), SPREAD)))),
    );
    const blocks: string[] = [];
    let written = 0;
    let mentions = 0;
    while (written < length) {
      const sentences: string[] = [];
      for (let count = random.between(2, 6); count > 0 && written < length; count -= 1) {
        const mention = random.chance(0.18) ? `[[${targets[target(random)] ?? MOST_MENTIONED}]]` : undefined;
        if (mention !== undefined) mentions += 1;
        const sentence = prose.sentence(mention);
        sentences.push(sentence);
        written += sentence.split(' ').length;
      }
      const shape = random.next();
      if (shape < 0.08) blocks.push(`## ${prose.title()}`);
      blocks.push(
        shape > 0.88 ? sentences.map((sentence) => `- ${sentence}`).join('\n') : sentences.join(' '),
      );
    }
    const tags = random.chance(0.4)
      ? [...new Set([labels[tag(random)] ?? 'note', labels[tag(random)] ?? 'note'])]
      : [];
    yield { title, markdown: `${blocks.join('\n\n')}\n`, tags, mentions };
  }
}
