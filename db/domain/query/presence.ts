import type { Localized } from '../locale.ts';
import { fold } from '../text/fold.ts';
import type { Presence } from './ast.ts';

/** What a record may have or lack, by the names people give it. */
export const PRESENCES: readonly { what: Presence; label: Localized; others: string }[] = [
  { what: 'note', label: { fr: 'note', en: 'note' }, others: 'texte text corps body notes' },
  { what: 'source', label: { fr: 'source', en: 'source' }, others: 'sources' },
  { what: 'date', label: { fr: 'date', en: 'date' }, others: 'dates' },
  { what: 'theme', label: { fr: 'thème', en: 'theme' }, others: 'themes topic' },
  { what: 'tag', label: { fr: 'étiquette', en: 'tag' }, others: 'etiquettes tags' },
  { what: 'impact', label: { fr: 'impact', en: 'impact' }, others: 'impacts' },
  { what: 'cycle', label: { fr: 'cycle', en: 'cycle' }, others: 'cycles programme' },
  { what: 'relation', label: { fr: 'relation', en: 'relation' }, others: 'relations lien liens' },
  {
    what: 'backlink',
    label: { fr: 'mention', en: 'mention' },
    others: 'mentions citation backlink backlinks',
  },
  {
    what: 'attachment',
    label: { fr: 'pièce', en: 'attachment' },
    others: 'pieces piece-jointe pieces-jointes fichier fichiers file files attachments',
  },
  { what: 'summary', label: { fr: 'résumé', en: 'summary' }, others: '' },
  { what: 'measure', label: { fr: 'mesure', en: 'measure' }, others: 'mesures measures' },
  { what: 'conflict', label: { fr: 'conflit', en: 'conflict' }, others: 'conflits conflicts' },
  {
    what: 'excerpt',
    label: { fr: 'extrait', en: 'excerpt' },
    others: 'extraits excerpts passage passages codage coding',
  },
  { what: 'example', label: { fr: 'exemple', en: 'example' }, others: 'exemples examples' },
];

const NAMES: ReadonlyMap<string, Presence> = new Map(
  PRESENCES.flatMap(({ what, label, others }) =>
    [label.fr, label.en, ...others.split(' ')]
      .filter((name) => name !== '')
      .map((name) => [fold(name), what] as const),
  ),
);

/** What that name says a record has; undefined when it is none. */
export function presenceNamed(text: string): Presence | undefined {
  return NAMES.get(fold(text.trim()).replace(/[\s_]+/g, '-'));
}
