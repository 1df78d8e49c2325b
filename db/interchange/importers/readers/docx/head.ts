import { parseEdtf } from '../../../../domain/dates/edtf.ts';
import type { Package } from '../package.ts';
import { type Head, noHead } from '../reader.ts';
import { Styles } from './styles.ts';
import { readXml } from './xml.ts';

/** How much of the text is looked at for a title, in bytes: some ten pages. */
const LOOKED_AT = 400_000;
const LONGEST_TITLE = 500;
/** Titles that programs give by themselves. */
const NO_TITLE =
  /^(?:microsoft word\b.*|document ?\d*|sans titre.*|untitled.*|titre|title|présentation powerpoint|modèle.*|.*\.(?:docx?|dotx?|odt|rtf))$/i;

/** What a Word document says of itself: the title of its first page, else of its properties; words, date, author. */
export async function docxHead(file: Package): Promise<Head> {
  const head = noHead();
  const core = corePropertiesOf(await file.text('docProps/core.xml', 1_000_000));
  const said = (name: string): string => (core.get(name) ?? '').trim();
  const title = (await titleOf(file)) ?? (NO_TITLE.test(said('title')) ? '' : said('title'));
  head.title = title.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE).trim() || null;
  head.tags = said('keywords')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= 100)
    .slice(0, 50);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(said('created'))?.[0];
  if (day !== undefined && parseEdtf(day)) head.date = { edtf: day, wording: null };
  for (const [name, key] of [
    ['creator', 'auteur'],
    ['subject', 'sujet'],
    ['category', 'categorie'],
    ['description', 'description'],
  ] as const) {
    const words = said(name).replace(/\s+/g, ' ').slice(0, 5000);
    if (words !== '') head.properties[key] = words;
  }
  return head;
}

/** The core properties (ECMA-376 part 2, §11), by name without prefix. */
function corePropertiesOf(xml: string): Map<string, string> {
  const values = new Map<string, string>();
  if (xml === '') return values;
  let name = '';
  readXml(xml, {
    open(opened) {
      name = opened;
    },
    close() {
      name = '';
    },
    text(words) {
      if (name !== '') values.set(name, (values.get(name) ?? '') + words);
    },
  });
  return values;
}

/** Where the text is: other programs number it. */
function mainPart(file: Package): string {
  return file.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml';
}

/** The first paragraph of the style of titles, if the text opens with one. */
async function titleOf(file: Package): Promise<string | null> {
  const titles = new Styles(await file.text('word/styles.xml')).titles;
  const xml = await file.text(mainPart(file), LOOKED_AT);
  let [paragraphs, saying, words, style] = [0, 0, '', ''];
  let title: string | null = null;
  readXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'p') [words, style] = ['', ''];
        else if (name === 'pStyle') style = attributes('val') ?? '';
        else if (name === 't') saying += 1;
        else if (name === 'br' || name === 'tab') words += ' ';
      },
      close(name) {
        if (name === 't') saying -= 1;
        else if (name === 'p' && words.trim() !== '') {
          paragraphs += 1;
          if (titles.has(style)) title ??= words.trim();
        }
      },
      text(said) {
        if (saying > 0) words += said;
      },
      enough: () => title !== null || paragraphs >= 30,
    },
    true,
  );
  return title;
}
