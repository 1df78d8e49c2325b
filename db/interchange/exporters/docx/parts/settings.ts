import type { Locale } from '../../../../domain/locale.ts';
import { W, XML_HEAD } from '../package/xml.ts';
import { LANGUAGES } from '../styles/document.ts';

/**
 * `settings.xml`: Word 2013's own layout, hyphenation of justified text, the separators of the language.
 * @param made whether Word is to make the fields again when it opens the document: it then asks first
 */
export function settingsXml(
  locale: Locale,
  { hyphenated, made, evenIsOther }: { hyphenated: boolean; made: boolean; evenIsOther: boolean },
): string {
  const [decimal, separator] = locale === 'fr' ? [',', ';'] : ['.', ','];
  return [
    `${XML_HEAD}<w:settings ${W}>`,
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>',
    hyphenated
      ? '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="357"/><w:doNotHyphenateCaps/>'
      : '',
    evenIsOther ? '<w:evenAndOddHeaders/>' : '',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    made ? '<w:updateFields w:val="true"/>' : '',
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    // The last words before a line that the author broke are not stretched over it.
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang w:val="${LANGUAGES[locale]}"/>`,
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>',
    `<w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${separator}"/>`,
    '</w:settings>',
  ].join('');
}
