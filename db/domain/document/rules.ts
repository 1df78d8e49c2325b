import { parseEdtf } from '../dates/edtf.ts';
import { isId } from '../ids.ts';
import { safeColour, safeStyle } from './style.ts';
import { isPieceSource } from '../reports/read-source.ts';
import {
  CALLOUT_FOLDS,
  CALLOUT_TONES,
  CHART_SIZES,
  CHART_VIEWS,
  IMAGE_ALIGNS,
  REFERENCE_SHOWS,
  type AnyNode,
} from './types.ts';

/** Given by a rule for a value the archive refuses. */
export const REFUSED = Symbol('refused');
/** The value to keep (cleaned where it can be without loss of text), or REFUSED. */
export type Rule = (value: unknown) => unknown;

export type NodeType = AnyNode['type'];
/** What one type of node may hold. `children` is null for a leaf. */
export type NodeRule = {
  children: ReadonlySet<string> | null;
  required: readonly string[];
  properties: ReadonlyMap<string, Rule>;
};

const whole =
  (lowest: number, highest: number): Rule =>
  (value) =>
    Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest ? value : REFUSED;
const size: Rule = (value) => (typeof value === 'number' && value >= 0 && value <= 100_000 ? value : REFUSED);
const text =
  (longest: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= longest ? value : REFUSED;
const flag: Rule = (value) => (typeof value === 'boolean' ? value : REFUSED);
const oneOf = (...values: readonly unknown[]): Rule => {
  const allowed = new Set(values);
  return (value) => (allowed.has(value) ? value : REFUSED);
};
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null ? null : rule(value);
const style: Rule = (value) => (typeof value === 'string' ? safeStyle(value) : REFUSED);
const colour: Rule = (value) => (typeof value === 'string' ? safeColour(value) : REFUSED);
const blockIdRule: Rule = (value) =>
  typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : REFUSED;
const stateOf =
  (states: Readonly<Record<string, Rule>>): Rule =>
  (value) => {
    if (typeof value !== 'object' || value === null) return REFUSED;
    for (const [key, state] of Object.entries(value)) {
      const rule = Object.hasOwn(states, key) ? states[key] : undefined;
      if (!rule || rule(state) === REFUSED) return REFUSED;
    }
    return value;
  };
const blockState = stateOf({ blockId: blockIdRule });
const sha256: Rule = (value) => (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : REFUSED);
const widths: Rule = (value) =>
  Array.isArray(value) && value.length <= 1000 && value.every((item) => size(item) !== REFUSED)
    ? value
    : REFUSED;

const id: Rule = (value) => (typeof value === 'string' && isId(value) ? value : REFUSED);
const texts =
  (longest: number, most: number): Rule =>
  (value) =>
    Array.isArray(value) &&
    value.length <= most &&
    value.every((item) => typeof item === 'string' && item.length <= longest)
      ? value
      : REFUSED;

const LONGEST_TEXT = 5_000_000;
/** Lexical has eleven text formats; the archive shows the first eight and keeps the others. */
const textFormat = whole(0, 2047);

const BASE = { type: text(20), version: whole(0, 1000), $: blockState };
const CONTAINER = {
  ...BASE,
  children: (value: unknown) => (Array.isArray(value) ? value : REFUSED),
  direction: oneOf('ltr', 'rtl', null),
  format: oneOf('', 'left', 'start', 'center', 'right', 'end', 'justify'),
  indent: whole(0, 100),
  // Lexical writes these on any block whose text is still empty, to remember the caret's format.
  textFormat,
  textStyle: style,
};
const LEAF = {
  ...BASE,
  text: text(LONGEST_TEXT),
  format: textFormat,
  detail: whole(0, 3),
  mode: oneOf('normal', 'token', 'segmented'),
  style,
};
const LINK = {
  ...CONTAINER,
  url: text(100_000),
  rel: orNull(text(200)),
  target: orNull(text(50)),
  title: orNull(text(2000)),
  isUnlinked: flag,
};

const WORDS = ['text', 'linebreak', 'tab', 'mention', 'figure', 'citation', 'date', 'renvoi'];
/** What stands in a footnote: no other footnote, and none by way of a link either. */
const NOTED = new Set([...WORDS, 'link', 'autolink']);
const LINKED = NOTED;
const INLINE = new Set([...NOTED, 'footnote']);
const BLOCK = new Set([
  'paragraph',
  'heading',
  'quote',
  'callout',
  'code',
  'list',
  'table',
  'horizontalrule',
  'image',
  'file',
  'chart',
  'transclusion',
  'piece',
]);
const CONTAINER_REQUIRED = ['type', 'version', 'children', 'direction', 'format', 'indent'];
const LEAF_REQUIRED = ['type', 'version', 'text', 'format', 'detail', 'mode', 'style'];

function container(
  children: ReadonlySet<string>,
  more: Record<string, Rule> = {},
  required: string[] = [],
): NodeRule {
  return {
    children,
    required: [...CONTAINER_REQUIRED, ...required],
    properties: new Map(Object.entries({ ...CONTAINER, ...more })),
  };
}
function leaf(properties: Record<string, Rule>, required: readonly string[]): NodeRule {
  return { children: null, required, properties: new Map(Object.entries(properties)) };
}

/** Every node type of `types.ts` with what it may hold; anything else is not a note document. */
const RULES: Readonly<Record<NodeType, NodeRule>> = {
  root: container(BLOCK),
  paragraph: container(INLINE),
  heading: container(INLINE, { tag: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6') }, ['tag']),
  quote: container(INLINE),
  callout: container(
    new Set(['callouttitle', ...BLOCK]),
    { tone: oneOf(...CALLOUT_TONES), fold: oneOf(...CALLOUT_FOLDS) },
    ['tone', 'fold'],
  ),
  callouttitle: container(INLINE),
  code: container(new Set(['text', 'code-highlight', 'linebreak', 'tab']), { language: orNull(text(100)) }),
  list: container(
    new Set(['listitem']),
    { listType: oneOf('bullet', 'number', 'check'), start: whole(0, 1_000_000_000), tag: oneOf('ul', 'ol') },
    ['listType', 'start', 'tag'],
  ),
  listitem: container(new Set([...INLINE, 'list']), { checked: flag, value: whole(0, 1_000_100_000) }, [
    'value',
  ]),
  table: container(new Set(['tablerow']), {
    $: stateOf({ blockId: blockIdRule, caption: text(10_000) }),
    colWidths: widths,
    rowStriping: flag,
    frozenColumnCount: whole(0, 1000),
    frozenRowCount: whole(0, 1000),
  }),
  tablerow: container(new Set(['tablecell']), { height: size }),
  tablecell: container(
    BLOCK,
    {
      colSpan: whole(1, 1000),
      rowSpan: whole(1, 10_000),
      headerState: whole(0, 3),
      width: size,
      backgroundColor: orNull(colour),
      verticalAlign: oneOf('top', 'middle', 'bottom'),
    },
    ['headerState'],
  ),
  horizontalrule: leaf(BASE, ['type', 'version']),
  image: leaf(
    {
      ...BASE,
      sha256,
      alt: text(10_000),
      caption: text(10_000),
      width: size,
      height: size,
      align: oneOf(...IMAGE_ALIGNS),
      decorative: flag,
    },
    ['type', 'version', 'sha256', 'alt', 'caption', 'width', 'height'],
  ),
  file: leaf({ ...BASE, sha256, name: text(500), mediaType: text(200), bytes: whole(0, 1e15) }, [
    'type',
    'version',
    'sha256',
    'name',
    'mediaType',
    'bytes',
  ]),
  text: leaf(LEAF, LEAF_REQUIRED),
  tab: leaf(LEAF, LEAF_REQUIRED),
  'code-highlight': leaf({ ...LEAF, highlightType: orNull(text(100)) }, LEAF_REQUIRED),
  linebreak: leaf(BASE, ['type', 'version']),
  link: container(LINKED, LINK, ['url']),
  autolink: container(LINKED, LINK, ['url']),
  mention: leaf(
    {
      ...BASE,
      recordId: id,
      label: text(10_000),
      text: orNull(text(10_000)),
    },
    ['type', 'version', 'recordId', 'label', 'text'],
  ),
  figure: leaf(
    {
      ...BASE,
      recordId: id,
      measureId: id,
      label: text(200),
      date: text(100),
      base: text(500),
      title: text(500),
      kept: flag,
    },
    ['type', 'version', 'recordId', 'measureId', 'label', 'date', 'base', 'title', 'kept'],
  ),
  transclusion: leaf(
    {
      ...BASE,
      recordId: id,
      blockId: orNull(blockIdRule),
      title: text(500),
    },
    ['type', 'version', 'recordId', 'blockId', 'title'],
  ),
  piece: leaf(
    {
      ...BASE,
      source: (value) => (isPieceSource(value) ? value : REFUSED),
      title: text(500),
      caption: text(10_000),
      copy: (value) => (value === '' ? value : sha256(value)),
      takenAt: text(40),
      frozen: flag,
    },
    ['type', 'version', 'source', 'title', 'caption', 'copy', 'takenAt', 'frozen'],
  ),
  renvoi: leaf({ ...BASE, target: blockIdRule, shows: oneOf(...REFERENCE_SHOWS), label: text(10_000) }, [
    'type',
    'version',
    'target',
    'shows',
    'label',
  ]),
  footnote: {
    children: NOTED,
    required: ['type', 'version', 'children'],
    properties: new Map(Object.entries({ ...BASE, children: CONTAINER.children })),
  },
  citation: leaf(
    {
      ...BASE,
      recordId: id,
      code: text(20),
      label: text(500),
      locator: text(200),
      prefix: text(500),
      suffix: text(500),
    },
    ['type', 'version', 'recordId', 'code', 'label', 'locator', 'prefix', 'suffix'],
  ),
  date: leaf(
    {
      ...BASE,
      edtf: (value) =>
        typeof value === 'string' && value.length <= 100 && parseEdtf(value) !== null ? value : REFUSED,
      wording: text(200),
    },
    ['type', 'version', 'edtf', 'wording'],
  ),
  chart: leaf(
    {
      ...BASE,
      recordId: id,
      title: text(500),
      label: text(10_000),
      caption: text(10_000),
      series: texts(500, 100),
      view: oneOf(...CHART_VIEWS),
      size: oneOf(...CHART_SIZES),
    },
    ['type', 'version', 'recordId', 'title', 'label', 'caption', 'series', 'view', 'size'],
  ),
};

const BY_TYPE: ReadonlyMap<unknown, NodeRule> = new Map(Object.entries(RULES));

/** The rule of a node type, or undefined when the archive knows no such node. */
export function ruleOf(type: unknown): NodeRule | undefined {
  return BY_TYPE.get(type);
}
