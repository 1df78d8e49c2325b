import { TEXT_FORMAT } from '../../../../domain/document/types.ts';
import { readXml } from './xml.ts';

/** What a paragraph style is for. A level counts from 1. */
export type Role =
  | { is: 'heading'; level: number }
  | {
      is: 'title' | 'quote' | 'code' | 'caption' | 'contents' | 'callout' | 'callout-title' | 'rule' | 'text';
    }
  | { is: 'list'; numbered: boolean; level: number };

type Style = { name: string; basedOn: string | null; level: number | null; format: number };

/** The styles of a document, by their id: what each is for, through those it is based on. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>;

  constructor(xml: string) {
    this.#styles = xml === '' ? new Map() : readStyles(xml);
  }

  /** What a paragraph of this style is; `name` where the document does not define it. */
  role(id: string | null, name: string | null): Role {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at) && seen.size < 20;) {
      seen.add(at);
      const style = this.#styles.get(at);
      const found = roleOf(style?.name ?? name ?? at) ?? (style ? null : roleOf(at));
      if (found) return found;
      if (style?.level !== undefined && style.level !== null)
        return { is: 'heading', level: style.level + 1 };
      at = style?.basedOn ?? null;
    }
    return (name !== null && roleOf(name)) || { is: 'text' };
  }

  /** Bits of TEXT_FORMAT that a style of characters gives. */
  format(id: string | null): number {
    const style = id === null ? undefined : this.#styles.get(id);
    if (!style) return 0;
    if (
      /^(?:html code|code|verbatim char|source text|texte source|html typewriter|html keyboard)$/i.test(
        style.name,
      )
    )
      return TEXT_FORMAT.code;
    return style.format;
  }

  /** The ids of the styles that are titles of a document. */
  get titles(): ReadonlySet<string> {
    return new Set([...this.#styles.keys()].filter((id) => this.role(id, null).is === 'title'));
  }
}

/** The names that Word (English inside, whatever its language), LibreOffice, Google Docs and pandoc give, and French ones. */
function roleOf(name: string): Role | null {
  const plain = name.trim().toLowerCase().replace(/[_-]+/g, ' ');
  const heading = /^(?:heading|titre|überschrift|título)\s?([1-9])(?:\s?car)?$/.exec(plain);
  if (heading) return { is: 'heading', level: Number(heading[1]) };
  const listed = /^(list bullet|liste à puces|list number|liste à numéros|liste numérotée)\s?([2-5])?$/.exec(
    plain,
  );
  if (listed)
    return { is: 'list', numbered: !/bullet|puces/.test(listed[1]!), level: Number(listed[2] ?? 1) - 1 };
  if (
    /^(?:toc|tm|table of contents|contents|table des matières)(?: ?\d| heading)?$|^en ?tête de table des matières$|^table of figures$|^table des illustrations$/.test(
      plain,
    )
  )
    return { is: 'contents' };
  switch (plain) {
    case 'title':
    case 'titre':
    case 'titre du document':
      return { is: 'title' };
    case 'quote':
    case 'citation':
    case 'intense quote':
    case 'citation intense':
    case 'block text':
    case 'quotations':
    case 'block quotation':
    case 'texte de citation':
      return { is: 'quote' };
    case 'code':
    case 'source code':
    case 'html preformatted':
    case 'préformaté html':
    case 'preformatted text':
    case 'texte préformaté':
      return { is: 'code' };
    case 'caption':
    case 'légende':
    case 'image caption':
    case 'table caption':
    case 'figure':
    case 'illustration':
      return { is: 'caption' };
    case 'horizontal line':
    case 'ligne horizontale':
    case 'rule':
    case 'filet':
      return { is: 'rule' };
    // Our own house's.
    case 'encadré':
    case 'callout':
      return { is: 'callout' };
    case 'titre d’encadré':
    case 'callouttitle':
      return { is: 'callout-title' };
    default:
      return null;
  }
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let id: string | null = null;
  let style: Style | null = null;
  const on = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'none';
  const FORMATS: Readonly<Record<string, number>> = {
    b: TEXT_FORMAT.bold,
    i: TEXT_FORMAT.italic,
    u: TEXT_FORMAT.underline,
    strike: TEXT_FORMAT.strikethrough,
  };
  let characters = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'style') {
        id = attributes('styleId') ?? null;
        characters = attributes('type') === 'character';
        style = { name: '', basedOn: null, level: null, format: 0 };
      } else if (!style) return;
      else if (name === 'name') style.name = attributes('val') ?? '';
      else if (name === 'basedOn') style.basedOn = attributes('val') ?? null;
      else if (name === 'outlineLvl') {
        const level = Number(attributes('val'));
        style.level = Number.isInteger(level) && level >= 0 && level < 9 ? level : null;
      } else if (characters && Object.hasOwn(FORMATS, name) && on(attributes('val')))
        style.format |= FORMATS[name]!;
    },
    close(name) {
      if (name !== 'style') return;
      if (id !== null && style && !styles.has(id)) styles.set(id, style);
      style = null;
    },
  });
  return styles;
}
