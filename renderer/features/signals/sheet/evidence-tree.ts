import type { Evidence, EvidenceNode } from '#preload/contract/signals.ts';

/** A place of the chain of evidence and what is under it; `against` are the signals that contradict it. */
export type Branch = { node: EvidenceNode; comment: string; against: EvidenceNode[]; branches: Branch[] };

const CONTRADICTS = 'contredit';

/**
 * The chain of a record as two trees: `up`, what it leads to (towards findings), and `down`, what it rests on (towards
 * signals and their observations). What is reached by two ways stands at both; a circle is cut where it closes.
 */
export function evidenceTrees({ nodes, links }: Evidence): {
  self: Branch | null;
  up: Branch[];
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = nodes.find(({ side }) => side === 'self');
  if (!self) return { self: null, up: [] };
  const climbing = links.filter(({ type }) => type !== CONTRADICTS);

  const grow = (id: string, down: boolean, above: readonly string[]): Branch[] =>
    climbing
      .filter(({ from, to }) => (down ? to : from) === id)
      .flatMap(({ from, to, comment }): Branch[] => {
        const next = byId.get(down ? from : to);
        if (!next || above.includes(next.id)) return [];
        return [
          {
            node: next,
            comment,
            against: against(next.id),
            branches: grow(next.id, down, [...above, next.id]),
          },
        ];
      })
      .sort((a, b) => inTime(a.node, b.node));
  const against = (id: string): EvidenceNode[] =>
    links
      .filter(({ type, from, to }) => type === CONTRADICTS && (from === id || to === id))
      .flatMap(({ from, to }) => byId.get(from === id ? to : from) ?? []);

  return {
    self: { node: self, comment: '', against: against(self.id), branches: grow(self.id, true, [self.id]) },
    up: grow(self.id, false, [self.id]),
  };
}

/** By date, what has none last; then by code. */
function inTime(a: EvidenceNode, b: EvidenceNode): number {
  const day = ({ date }: EvidenceNode) => date?.start ?? '9999';
  return day(a).localeCompare(day(b)) || a.code.localeCompare(b.code);
}

/** How many signals and observations a branch rests on, each counted once. */
export function countOf(branch: Branch): { signals: number; observations: number } {
  const found = new Map<string, EvidenceNode>();
  const walk = ({ node, branches }: Branch) => {
    if (node.role === 'signal') found.set(node.id, node);
    branches.forEach(walk);
  };
  walk(branch);
  const signals = [...found.values()];
  return {
    signals: signals.length,
    observations: signals.reduce((sum, { observations }) => sum + observations.length, 0),
  };
}
