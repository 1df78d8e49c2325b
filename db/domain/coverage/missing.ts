import { formatDate } from '../dates/format.ts';
import { type DateValue } from '../dates/edtf.ts';
import type { Kind } from '../kinds.ts';
import type { Locale, Localized } from '../locale.ts';

/** What the archive knows of a record that a rule may find wanting. Numbers are of live records and of rows. */
export type CoverageFacts = {
  kind: Kind;
  dated: boolean;
  /** When it was announced for; `plannedEnd` is its last possible day. */
  planned: DateValue | null;
  plannedEnd: string | null;
  /** Last day of the record's own date. */
  end: string | null;
  /** Notes and reports about it, and notes that name it. */
  notes: number;
  mentions: number;
  /** Notes about it of type « synthèse », of type « compte rendu », and publications that report on it. */
  syntheses: number;
  minutes: number;
  accounts: number;
  sources: number;
  observations: number;
  /** Measures of an indicator that say no population. */
  unbased: number;
  /** Reports on a cycle that date from its last year or later. */
  finalReports: number;
  /** Cycles that deal with a theme, when it is a theme that another cycle lacks. */
  otherCycles: number;
};

/** What one does about it: write a note of a type, add a source, or open the record where the rest is entered. */
export type NextAction =
  | { do: 'note'; typeNote: string | null; label: Localized }
  | { do: 'source'; label: Localized }
  | { do: 'open'; label: Localized }
  | { do: 'cell'; label: Localized };

/** One thing that a record may lack. `why` says it of that record, in a whole sentence. */
export type MissingRule = {
  id: string;
  label: Localized;
  kinds: readonly Kind[];
  /** How it is decided. */
  means: Localized;
  holds: (facts: CoverageFacts, today: string) => boolean;
  why: (facts: CoverageFacts, locale: Locale) => string;
  action: NextAction;
};

const said =
  (fr: string, en: string) =>
  (_facts: CoverageFacts, locale: Locale): string =>
    locale === 'fr' ? fr : en;

const open = (fr: string, en: string): NextAction => ({ do: 'open', label: { fr, en } });

/** Everything the observatory expects of its records, in the order in which it is shown. */
export const MISSING_RULES: readonly MissingRule[] = [
  {
    id: 'promis-non-livre',
    label: { fr: 'Annoncé, sans date de réalisation', en: 'Announced, without a date of completion' },
    kinds: ['etude', 'publication', 'atelier', 'evenement'],
    means: {
      fr: 'Une date annoncée est passée, et la fiche ne porte aucune date effective.',
      en: 'An announced date has passed, and the record carries no actual date.',
    },
    holds: ({ dated, plannedEnd }, today) => !dated && plannedEnd !== null && plannedEnd < today,
    why: ({ planned }, locale) => {
      const when = planned ? formatDate(planned, locale, 'long') : '';
      return locale === 'fr'
        ? `Annoncé pour\u00a0: ${when}. Aucune date effective.`
        : `Announced for: ${when}. No actual date.`;
    },
    action: open('Dater la fiche', 'Date the record'),
  },
  {
    id: 'cycle-sans-rapport',
    label: { fr: 'Cycle sans rapport final', en: 'Cycle without a final report' },
    kinds: ['cycle'],
    means: {
      fr: 'Le cycle est terminé, et aucune publication de type rapport, datée de sa dernière année ou après, n’en rend compte.',
      en: 'The cycle is over, and no publication of type report, dated from its last year or later, reports on it.',
    },
    holds: ({ end, finalReports }, today) => end !== null && end < today && finalReports === 0,
    why: ({ accounts }, locale) => {
      if (locale === 'fr')
        return accounts === 0
          ? 'Aucune publication n’en rend compte.'
          : `Aucun rapport de la dernière année ou d’après n’en rend compte${accounts === 1 ? '\u00a0; une autre publication le fait' : `\u00a0; ${accounts} autres publications le font`}.`;
      return accounts === 0
        ? 'No publication reports on it.'
        : `No report of its last year or later reports on it; ${accounts === 1 ? 'another publication does' : `${accounts} other publications do`}.`;
    },
    action: open('Ouvrir le cycle', 'Open the cycle'),
  },
  {
    id: 'atelier-sans-synthese',
    label: { fr: 'Atelier sans synthèse', en: 'Atelier without a synthesis' },
    kinds: ['atelier'],
    means: {
      fr: 'Aucune note de type synthèse n’est à propos de l’Atelier, et aucune publication n’en rend compte. Un compte rendu seul n’est pas une synthèse\u00a0; il est signalé.',
      en: 'No note of type synthesis is about the Atelier, and no publication reports on it. Minutes alone are no synthesis; they are mentioned.',
    },
    holds: ({ syntheses, accounts }) => syntheses === 0 && accounts === 0,
    why: ({ minutes }, locale) => {
      if (locale === 'fr')
        return minutes > 0 ? 'Un compte rendu existe, pas de synthèse.' : 'Ni synthèse ni compte rendu.';
      return minutes > 0 ? 'There are minutes, but no synthesis.' : 'Neither a synthesis nor minutes.';
    },
    action: {
      do: 'note',
      typeNote: 'synthese',
      label: { fr: 'Écrire la synthèse', en: 'Write the synthesis' },
    },
  },
  {
    id: 'etude-sans-note',
    label: { fr: 'Étude sans note', en: 'Study without a note' },
    kinds: ['etude'],
    means: {
      fr: 'Aucune note ni aucun rapport n’est à propos de l’étude. Une simple mention ne compte pas\u00a0; elle est signalée.',
      en: 'No note or report is about the study. A mere mention does not count; it is pointed out.',
    },
    holds: ({ notes }) => notes === 0,
    why: ({ mentions }, locale) => {
      if (locale === 'fr') {
        if (mentions === 0) return 'Aucune note à son propos, aucune ne la mentionne.';
        return mentions === 1
          ? 'Aucune note à son propos\u00a0; une note la mentionne.'
          : `Aucune note à son propos\u00a0; ${mentions} notes la mentionnent.`;
      }
      if (mentions === 0) return 'No note about it, none mentions it.';
      return mentions === 1
        ? 'No note about it; one note mentions it.'
        : `No note about it; ${mentions} notes mention it.`;
    },
    action: { do: 'note', typeNote: 'lecture', label: { fr: 'Écrire la note', en: 'Write the note' } },
  },
  {
    id: 'publication-sans-source',
    label: { fr: 'Publication sans source', en: 'Publication without a source' },
    kinds: ['publication'],
    means: {
      fr: 'La fiche de la publication ne cite aucune source.',
      en: 'The record of the publication cites no source.',
    },
    holds: ({ sources }) => sources === 0,
    why: said('Aucune source n’est citée.', 'No source is cited.'),
    action: { do: 'source', label: { fr: 'Ajouter une source', en: 'Add a source' } },
  },
  {
    id: 'signal-sans-observation',
    label: { fr: 'Signal sans observation', en: 'Signal without an observation' },
    kinds: ['signal'],
    means: {
      fr: 'Le signal n’a aucune observation datée depuis sa capture.',
      en: 'The signal has no dated observation since it was captured.',
    },
    holds: ({ observations }) => observations === 0,
    why: said('Aucune observation datée.', 'No dated observation.'),
    action: open('Ouvrir le signal', 'Open the signal'),
  },
  {
    id: 'mesure-sans-base',
    label: { fr: 'Mesure sans base', en: 'Measure without a base' },
    kinds: ['indicateur'],
    means: {
      fr: 'Une mesure de l’indicateur ne dit pas sur quelle population elle porte.',
      en: 'A measure of the indicator does not say which population it is about.',
    },
    holds: ({ unbased }) => unbased > 0,
    why: ({ unbased }, locale) => {
      if (locale === 'fr')
        return unbased === 1 ? 'Une mesure est sans base.' : `${unbased} mesures sont sans base.`;
      return unbased === 1 ? 'One measure has no base.' : `${unbased} measures have no base.`;
    },
    action: open('Ouvrir l’indicateur', 'Open the indicator'),
  },
];

/** The rule that is not about one record but about a theme in a cycle. */
export const THEME_RULE = {
  id: 'theme-absent',
  label: { fr: 'Thème absent d’un cycle', en: 'Theme absent from a cycle' },
  kinds: ['theme'],
  means: {
    fr: 'Un thème de la taxonomie «\u00a0sujet\u00a0» n’a ni étude, ni Atelier, ni publication, ni événement dans un cycle de plus d’un an déjà commencé.',
    en: 'A theme of the taxonomy “subject” has no study, Atelier, publication or event in a cycle of more than a year that has begun.',
  },
  action: { do: 'cell', label: { fr: 'Voir la case', en: 'See the cell' } },
} as const;

export type RuleId = string;

/** The words of a rule, by its name; undefined when there is none. */
export function ruleNamed(id: RuleId): Pick<MissingRule, 'id' | 'label' | 'means' | 'action'> | undefined {
  return id === THEME_RULE.id ? THEME_RULE : MISSING_RULES.find((rule) => rule.id === id);
}

/** Why a record, or a theme, is listed by a rule. */
export function whyMissing(id: RuleId, facts: CoverageFacts, locale: Locale): string {
  const rule = MISSING_RULES.find((one) => one.id === id);
  if (rule) return rule.why(facts, locale);
  const { otherCycles } = facts;
  if (locale === 'fr') {
    const elsewhere =
      otherCycles === 1 ? 'un autre cycle le traite' : `${otherCycles} autres cycles le traitent`;
    return `Ni étude, ni Atelier, ni publication, ni événement\u00a0; ${otherCycles === 0 ? 'aucun cycle ne le traite' : elsewhere}.`;
  }
  const elsewhere =
    otherCycles === 1 ? 'one other cycle deals with it' : `${otherCycles} other cycles deal with it`;
  return `No study, Atelier, publication or event; ${otherCycles === 0 ? 'no cycle deals with it' : elsewhere}.`;
}
