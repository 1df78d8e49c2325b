import type { Locale } from '../../domain/locale.ts';
import type { CitationStyle } from '../../domain/reports/settings.ts';
import { loadProcessor, type CslItem } from './citeproc.ts';
import { readLocator } from './locator.ts';
import { MARKED_FORMAT, readMarked } from './marked.ts';

/** A run of text; `format` is bits of TEXT_FORMAT, `url` where it leads. */
export type Rich = { text: string; format: number; url?: string };

/** Works cited together in one place of a text. */
export type Cluster = {
  id: string;
  items: readonly { workId: string; locator: string; prefix: string; suffix: string }[];
};

export type FormattedCitations = {
  /** What stands in the text; in the style of notes, what stands at the foot of the page. */
  clusters: ReadonlyMap<string, readonly Rich[]>;
  /** The works cited, in the order of the style. */
  entries: readonly { workId: string; content: readonly Rich[] }[];
};

const STYLES: Readonly<Record<CitationStyle, Readonly<Record<Locale, () => Promise<{ xml: string }>>>>> = {
  'auteur-date': {
    fr: () => import('./data/author-date-fr.ts'),
    en: () => import('./data/author-date-en.ts'),
  },
  numerique: { fr: () => import('./data/numeric-fr.ts'), en: () => import('./data/numeric-en.ts') },
  notes: { fr: () => import('./data/note-fr.ts'), en: () => import('./data/note-en.ts') },
};
const LANGUAGES = { fr: 'fr-FR', en: 'en-GB' } as const;
const OUTPUT = 'vigie';

/**
 * Citations and bibliography in a style of NF ISO 690 by the processor of CSL 1.0.2.
 * @param clusters in the order of the text: numbers, « ibid. » and letters after years follow it; a work that is not in
 * `works` is left out of its cluster
 */
export async function formatCitations({
  works,
  clusters,
  style,
  locale,
}: {
  works: readonly CslItem[];
  clusters: readonly Cluster[];
  style: CitationStyle;
  locale: Locale;
}): Promise<FormattedCitations> {
  const items = new Map(works.map((work) => [work.id, work]));
  const cited = clusters.flatMap(({ id, items: all }) => {
    const known = all.filter(({ workId }) => items.has(workId));
    return known.length === 0 ? [] : [{ id, items: known }];
  });
  if (cited.length === 0) return { clusters: new Map(), entries: [] };
  const [{ xml }, terms] = await Promise.all([
    STYLES[style][locale](),
    locale === 'fr' ? import('./data/locale-fr.ts') : import('./data/locale-en.ts'),
  ]);
  const { Engine } = await loadProcessor(OUTPUT, MARKED_FORMAT);
  const system = {
    retrieveLocale: () => terms.xml,
    retrieveItem: (id: string) => items.get(id)!,
  };
  const engine = new Engine(system, xml, LANGUAGES[locale], true);
  engine.opt.development_extensions.wrap_url_and_doi = true;
  engine.setOutputFormat(OUTPUT);
  const written = engine.rebuildProcessorState(
    cited.map((cluster, index) => ({
      citationID: cluster.id,
      citationItems: cluster.items.map(citedItem),
      properties: { noteIndex: style === 'notes' ? index + 1 : 0 },
    })),
    OUTPUT,
  );
  const bibliography = engine.makeBibliography();
  return {
    clusters: new Map(written.map(([id, , text]) => [id, tidy(readMarked(text), locale)])),
    entries: bibliography
      ? bibliography[1].map((text, index) => ({
          workId: bibliography[0].entry_ids[index]![0]!,
          content: tidy(readMarked(text), locale),
        }))
      : [],
  };
}

function citedItem({ workId, locator, prefix, suffix }: Cluster['items'][number]) {
  const place = locator.trim() === '' ? null : readLocator(locator);
  const after = [place === null ? locator.trim() : '', suffix.trim()].filter((words) => words !== '');
  return {
    id: workId,
    ...place,
    ...(prefix.trim() !== '' && { prefix: `${prefix.trim()} ` }),
    ...(after.length > 0 && { suffix: `, ${after.join(', ')}` }),
  };
}

/**
 * Without the spaces and doubled full stops that styles leave around what a work does not say; in French with the spaces of
 * French before a colon and a semicolon.
 */
function tidy(content: readonly Rich[], locale: Locale): Rich[] {
  return content
    .map((run, index) => {
      let text = run.text.replace(/ {2,}/g, ' ').replace(/\.(?: \.)+/g, '.');
      if (index === 0) text = text.replace(/^\s+/, '');
      if (index === content.length - 1) text = text.replace(/\s+$/, '').replace(/\. ?\.$/, '.');
      if (locale === 'fr' && run.url === undefined)
        text = text.replace(/[ \u00a0\u202f]?:(?=\s)/g, '\u00a0:').replace(/[ \u202f]?;(?=\s)/g, '\u202f;');
      return { ...run, text };
    })
    .filter(({ text }) => text !== '');
}
