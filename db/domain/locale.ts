/** The languages of the interface, the main one first. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language of the interface. */
export type Localized = Readonly<Record<Locale, string>>;
