import { own } from '../../../domain/own.ts';
import { PROPERTIES } from '../../../domain/properties.ts';
import { fold } from '../../../domain/text/fold.ts';

/** Types of references, by their BibTeX, CSL and RIS names, as those of the archive. */
const TYPES: Readonly<Record<string, string>> = {
  // biblatex, and what its converter calls them
  ...{ article: 'article', 'article-journal': 'article', 'article-magazine': 'article' },
  ...{ 'article-newspaper': 'article', periodical: 'dossier', suppperiodical: 'article', book: 'livre' },
  ...{
    mvbook: 'livre',
    collection: 'livre',
    mvcollection: 'livre',
    reference: 'livre',
    mvreference: 'livre',
    booklet: 'carnet',
  },
  ...{ inbook: 'chapitre', bookinbook: 'chapitre', suppbook: 'chapitre', incollection: 'chapitre' },
  ...{ suppcollection: 'chapitre', inreference: 'chapitre', proceedings: 'actes', mvproceedings: 'actes' },
  ...{ inproceedings: 'communication', conference: 'communication', manual: 'referentiel' },
  ...{
    report: 'rapport',
    techreport: 'rapport',
    thesis: 'these',
    phdthesis: 'these',
    mastersthesis: 'these',
  },
  ...{
    online: 'ressource',
    electronic: 'ressource',
    www: 'ressource',
    'post-weblog': 'ressource',
    post: 'ressource',
  },
  // CSL 1.0.2
  ...{ chapter: 'chapitre', 'paper-conference': 'communication', webpage: 'ressource', pamphlet: 'carnet' },
  ...{
    'entry-encyclopedia': 'chapitre',
    'entry-dictionary': 'chapitre',
    entry: 'chapitre',
    speech: 'communication',
  },
  // RIS
  ...{
    JOUR: 'article',
    EJOUR: 'article',
    MGZN: 'article',
    NEWS: 'article',
    ABST: 'article',
    INPR: 'article',
  },
  ...{
    JFULL: 'dossier',
    BOOK: 'livre',
    EBOOK: 'livre',
    EDBOOK: 'livre',
    CHAP: 'chapitre',
    ECHAP: 'chapitre',
  },
  ...{ CPAPER: 'communication', CONF: 'actes', RPRT: 'rapport', GOVDOC: 'rapport', STAND: 'referentiel' },
  ...{ THES: 'these', ELEC: 'ressource', WEB: 'ressource', BLOG: 'ressource', PAMP: 'carnet', SER: 'livre' },
  ...{ ENCYC: 'chapitre', DICT: 'chapitre' },
};

/** Types that say nothing. */
const PLAIN: ReadonlySet<string> = new Set(['misc', 'document', 'GEN', 'article', '']);

const WORDS: Readonly<Record<string, string>> = {
  phdthesis: 'thèse de doctorat',
  mathesis: 'mémoire de master',
  mastersthesis: 'mémoire de master',
  candthesis: 'thèse',
  bathesis: 'mémoire de licence',
  techreport: '',
  report: '',
  resreport: 'rapport de recherche',
  ...{ 'article-newspaper': 'article de presse', NEWS: 'article de presse' },
  ...{ 'article-magazine': 'article de magazine', MGZN: 'article de magazine' },
};

const BY_LABEL = new Map(
  PROPERTIES.publication
    .find(({ key }) => key === 'typePublication')!
    .choices!.flatMap(({ value, label }) => [label.fr, label.en].map((name) => [fold(name), value] as const)),
);

/**
 * The type of a publication from that of its entry and the words that go with it (« cahier »): a type of the archive and what
 * else is said, `unknown` when the entry's own type has no equivalent.
 */
export function typeOf(entry: string, words: string): { type: string; genre: string; unknown: boolean } {
  const said = own(WORDS, words) ?? words.trim();
  const named = BY_LABEL.get(fold(said));
  if (named !== undefined) return { type: named, genre: '', unknown: false };
  const type = own(TYPES, entry);
  if (type !== undefined) return { type, genre: said || (own(WORDS, entry) ?? ''), unknown: false };
  return {
    type: '',
    genre: said || (PLAIN.has(entry) ? '' : entry),
    unknown: !PLAIN.has(entry) && said === '',
  };
}
