import { own } from '../../../../domain/own.ts';
import { escapeMarkup } from '../../html/escape.ts';
import type { House } from '../house.ts';
import { W, XML_HEAD } from '../package/xml.ts';

/** What to take for a font that is not there: the free doubles of the same widths first, then the family. */
const KNOWN: Readonly<Record<string, { double: string; family: 'roman' | 'swiss' | 'modern' }>> = {
  Cambria: { double: 'Caladea', family: 'roman' },
  Calibri: { double: 'Carlito', family: 'swiss' },
  Georgia: { double: 'Gelasio', family: 'roman' },
  Arial: { double: 'Liberation Sans', family: 'swiss' },
  'Times New Roman': { double: 'Liberation Serif', family: 'roman' },
  Consolas: { double: 'DejaVu Sans Mono', family: 'modern' },
  'Courier New': { double: 'Liberation Mono', family: 'modern' },
};

/** `fontTable.xml` of the fonts of a house. */
export function fontsXml({ look, fonts }: Pick<House, 'look' | 'fonts'>): string {
  const lines = [...new Set([...Object.values(look.fonts), ...fonts])].map((name) => {
    const known = own(KNOWN, name);
    if (!known) return `<w:font w:name="${escapeMarkup(name)}"/>`;
    const pitch = known.family === 'modern' ? 'fixed' : 'variable';
    return `<w:font w:name="${name}"><w:altName w:val="${known.double}"/><w:family w:val="${known.family}"/><w:pitch w:val="${pitch}"/></w:font>`;
  });
  return `${XML_HEAD}<w:fonts ${W}>${lines.join('')}</w:fonts>`;
}
