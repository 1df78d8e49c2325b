import { own } from '../../../domain/own.ts';

/** Languages by their code (ISO 639-1), as babel and biblatex name them. */
const NAMES: Readonly<Record<string, string>> = {
  ...{
    fr: 'french',
    en: 'english',
    de: 'german',
    es: 'spanish',
    it: 'italian',
    nl: 'dutch',
    pt: 'portuguese',
  },
  ...{ ca: 'catalan', da: 'danish', el: 'greek', fi: 'finnish', la: 'latin', pl: 'polish', ro: 'romanian' },
  ...{ ru: 'russian', sv: 'swedish', tr: 'turkish', cs: 'czech', hu: 'hungarian' },
};

/** What biblatex calls a language of this code; any other word as it is. */
export const languageName = (language: string): string =>
  own(NAMES, language.toLowerCase().split('-')[0]!) ?? language;

const CODES = new Map(Object.entries(NAMES).map(([code, name]) => [name, code]));
for (const [name, code] of Object.entries({
  ...{ français: 'fr', francais: 'fr', fre: 'fr', fra: 'fr', frenchb: 'fr', acadian: 'fr', canadien: 'fr' },
  ...{ anglais: 'en', eng: 'en', american: 'en', british: 'en', usenglish: 'en', ukenglish: 'en' },
  ...{ allemand: 'de', ger: 'de', deu: 'de', ngerman: 'de', espagnol: 'es', spa: 'es', italien: 'it' },
  ...{ ita: 'it', néerlandais: 'nl', portugais: 'pt', por: 'pt', dut: 'nl', nld: 'nl' },
}))
  CODES.set(name, code);

/** The code of a language named in any of the usual ways (« fr-FR », « french », « Français »), else what was said. */
export function languageCode(said: string): string {
  const plain = said.trim().toLowerCase();
  const code = CODES.get(plain);
  if (code) return code;
  return /^[a-z]{2}([-_][a-z]{2,4})?$/.test(plain) ? plain.slice(0, 2) : said.trim();
}
