import type { ExcerptState } from '../../domain/excerpts/codes.ts';
import type { Locale } from '../../domain/locale.ts';
import { IMPACT_LABELS } from '../../domain/vocabulary.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { CodeRead } from '#preload/contract/excerpts.ts';

const STATES: Readonly<Record<ExcerptState, Readonly<Record<Locale, string>>>> = {
  intact: { fr: 'inchangé', en: 'unchanged' },
  modifie: { fr: 'texte modifié depuis', en: 'text changed since' },
  disparu: { fr: 'plus dans la note', en: 'no longer in the note' },
};

/** What became of the words of an excerpt, in words. */
export const stateName = (state: ExcerptState, locale: Locale): string => STATES[state][locale];

/** The name of a code: the impact, or the title of the record. */
export const codeName = (code: CodeRead, locale: Locale): string =>
  code.impact ? IMPACT_LABELS[code.impact][locale] : (code.record?.title ?? '');

/** A record as one says it: its code, then its title. */
export const placeName = ({ code, title }: RecordRef): string => `${code} · ${title}`;
