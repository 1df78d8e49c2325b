import { GROUP_NATURES, type GroupNature } from '#db/domain/signals/groups.ts';
import type { SignalGroup } from '#preload/contract/signals.ts';
import { type Measure, shorten } from '../../timeline/pack.ts';
import type { Box } from '../views/placement/labels.ts';
import { byImportance, type Signal } from '../views/signal.ts';

export type Layer = 'signal' | GroupNature;
export const LAYERS: readonly Layer[] = ['signal', ...GROUP_NATURES];

/** A signal, a group, or (`more`) the signals of a group that are too many to be named one by one. */
export type MapNode = {
  id: string;
  layer: Layer;
  title: string;
  /** The signals it stands for. */
  ids: readonly string[];
  group: SignalGroup | null;
  more: boolean;
  box: Box;
};
export type MapLink = { from: MapNode; to: MapNode };
export type GroupMap = {
  width: number;
  height: number;
  columns: readonly { layer: Layer; x: number; width: number }[];
  nodes: readonly MapNode[];
  links: readonly MapLink[];
};

const ROW = 26;
const GAP = 6;
const TOP = 40;
/** Members of a group named one by one, at most; the others are told by their number. */
const MOST_MEMBERS = 6;
/** Lines of members for all groups together: beyond, each group's are told by their number alone. */
const MOST_LINES = 90;
/** Signals of no group named one by one. */
const MOST_LOOSE = 12;

/**
 * Signals, clusters, trends and findings in four columns, each beside what it belongs to. A signal stands once, with the
 * first group it is directly in; its links lead to all of them. Order comes from the findings down, so that links cross
 * little, and depends on nothing but the archive.
 */
export function layOutMap(
  signals: readonly Signal[],
  groups: readonly SignalGroup[],
  {
    width,
    measure,
    moreName,
    looseName,
    open = new Set(),
  }: {
    width: number;
    measure: Measure;
    /** `isAll`: none of the group is named. */
    moreName: (count: number, isAll: boolean) => string;
    looseName: (count: number, isAll: boolean) => string;
    /** Groups (`loose` for the signals of none) whose members are all named. */
    open?: ReadonlySet<string>;
  },
): GroupMap {
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  const ordered = orderOf(groups);
  const rank = new Map(ordered.map(({ id }, index) => [id, index]));
  const columns = columnsOf(width);
  const titleIn = (layer: Layer, title: string): string =>
    shorten(title, (columns.find((one) => one.layer === layer)?.width ?? 100) - 26, measure);

  const parents = new Map<string, SignalGroup[]>();
  for (const group of ordered)
    for (const member of group.memberIds) parents.set(member, [...(parents.get(member) ?? []), group]);
  const home = Map.groupBy(
    signals.filter(({ id }) => parents.has(id)),
    ({ id }) => parents.get(id)?.[0]?.id ?? '',
  );

  const nodes: MapNode[] = [];
  const byId = new Map<string, MapNode>();
  const put = (node: MapNode): void => {
    nodes.push(node);
    for (const id of node.layer === 'signal' ? node.ids : [node.id]) byId.set(id, node);
  };
  const boxAt = (layer: Layer, y: number): Box => {
    const column = columns.find((one) => one.layer === layer);
    const x0 = column?.x ?? 0;
    return { x0, y0: y, x1: x0 + (column?.width ?? 100), y1: y + ROW };
  };
  let y = TOP;
  const place = (
    inside: readonly Signal[],
    key: string,
    most: number,
    name: (count: number, isAll: boolean) => string,
  ): void => {
    const sorted = inside.toSorted(byImportance);
    // One more line than it saves would be no saving.
    const shown = open.has(key) || (most > 0 && sorted.length <= most + 1) ? sorted : sorted.slice(0, most);
    for (const signal of shown) {
      put({
        id: signal.id,
        layer: 'signal',
        title: titleIn('signal', `${signal.code} ${signal.title}`),
        ids: [signal.id],
        group: null,
        more: false,
        box: boxAt('signal', y),
      });
      y += ROW + 2;
    }
    const rest = sorted.slice(shown.length);
    if (rest.length > 0) {
      put({
        id: `more ${key}`,
        layer: 'signal',
        title: name(rest.length, shown.length === 0),
        ids: rest.map(({ id }) => id),
        group: null,
        more: true,
        box: boxAt('signal', y),
      });
      y += ROW + 2;
    }
    y += most > 0 ? GAP * 2 : GAP;
  };
  const fair = Math.floor(MOST_LINES / Math.max(1, home.size)) - 1;
  const most = fair < 2 ? 0 : Math.min(MOST_MEMBERS, fair);
  for (const group of ordered) place(home.get(group.id) ?? [], group.id, most, moreName);
  const loose = signals.filter(({ id }) => !parents.has(id));
  if (loose.length > 0) place(loose, 'loose', MOST_LOOSE, looseName);

  for (const layer of GROUP_NATURES) {
    const wanted = ordered
      .filter(({ nature }) => nature === layer)
      .map((group) => {
        const middles = group.memberIds.flatMap((id) => {
          const box = byId.get(id)?.box;
          return box ? [(box.y0 + box.y1) / 2] : [];
        });
        const middle =
          middles.length > 0 ? middles.reduce((sum, one) => sum + one, 0) / middles.length : Infinity;
        return { group, middle };
      })
      .sort((a, b) => a.middle - b.middle || (rank.get(a.group.id) ?? 0) - (rank.get(b.group.id) ?? 0));
    let free = TOP;
    for (const { group, middle } of wanted) {
      const top = Math.max(free, Number.isFinite(middle) ? middle - ROW / 2 : free);
      free = top + ROW + GAP;
      put({
        id: group.id,
        layer,
        title: titleIn(layer, group.title),
        ids: signalsUnder(group, groups, known),
        group,
        more: false,
        box: boxAt(layer, top),
      });
    }
  }
  const seen = new Set<string>();
  const links = ordered.flatMap((group) => {
    const to = byId.get(group.id);
    if (!to) return [];
    return group.memberIds.flatMap((member): MapLink[] => {
      const from = byId.get(member);
      const key = `${from?.id ?? ''} ${to.id}`;
      if (!from || seen.has(key)) return [];
      seen.add(key);
      return [{ from, to }];
    });
  });
  const height = nodes.reduce((most, { box }) => Math.max(most, box.y1), y) + 20;
  return { width, height, columns, nodes, links };
}

/** The signals a group rests on, through other groups too. */
export function signalsUnder(
  group: SignalGroup,
  groups: readonly SignalGroup[],
  known: ReadonlyMap<string, unknown>,
): string[] {
  const byId = new Map(groups.map((one) => [one.id, one]));
  const found = new Set<string>();
  const walk = (ids: readonly string[], depth: number): void => {
    for (const id of ids) {
      if (known.has(id)) found.add(id);
      const below = byId.get(id);
      if (below && depth < GROUP_NATURES.length) walk(below.memberIds, depth + 1);
    }
  };
  walk(group.memberIds, 0);
  return [...found];
}

/** Groups so that those of one finding follow each other, then those of one trend; each by its code. */
function orderOf(groups: readonly SignalGroup[]): SignalGroup[] {
  const above = new Map<string, SignalGroup>();
  const sorted = groups.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  for (const group of sorted.toReversed()) for (const id of group.memberIds) above.set(id, group);
  const pathOf = (group: SignalGroup, depth = 0): string => {
    const parent = above.get(group.id);
    const before = parent && depth < GROUP_NATURES.length ? pathOf(parent, depth + 1) : '';
    // What leads nowhere comes after what leads to a finding.
    return `${before || (group.nature === 'constat' ? '0' : '1')} ${group.code}`;
  };
  const paths = new Map(sorted.map((group) => [group.id, pathOf(group)]));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return sorted.toSorted((a, b) => compare(paths.get(a.id) ?? '', paths.get(b.id) ?? ''));
}

/** Four columns with room for links between them; the signals' is the widest. */
function columnsOf(width: number): GroupMap['columns'] {
  const shares: Readonly<Record<Layer, number>> = {
    signal: 0.34,
    grappe: 0.22,
    tendance: 0.22,
    constat: 0.22,
  };
  const between = Math.max(22, Math.min(70, width * 0.05));
  const room = Math.max(360, width - 32 - between * (LAYERS.length - 1));
  let x = 16;
  return LAYERS.map((layer) => {
    const column = { layer, x, width: room * shares[layer] };
    x += column.width + between;
    return column;
  });
}
