import type { Filter, QueryNode } from './ast.ts';

type Passage = Extract<Filter, { by: 'excerpt' }>;

const passageOf = (node: QueryNode): Passage | null =>
  node.type === 'filter' && node.filter.by === 'excerpt' ? node.filter : null;

/** The same node, its coded passages said by these profiles; null when it asks for none. */
function saidBy(node: QueryNode, profiles: readonly string[]): QueryNode | null {
  const passage = passageOf(node);
  if (passage && node.type === 'filter')
    return passage.codes.length > 0 ? { ...node, filter: { ...passage, profiles } } : null;
  // « code:S-014 » is the record or a passage coded with it: only the passage is said by someone.
  if (node.type !== 'or' || !node.children.some(passageOf)) return null;
  const children = node.children.flatMap((child) => saidBy(child, profiles) ?? []);
  const [only] = children;
  return children.length > 1 ? { type: 'or', children } : (only ?? null);
}

/**
 * `codage:S-014 profil:chercheur` is one passage, coded so and said so, rather than two of one note: a profile asked beside
 * codes is asked of their passages. Takes and gives parts that are all required.
 */
export function inOnePassage(parts: readonly QueryNode[]): readonly QueryNode[] {
  const profiles = parts.filter((part) => (passageOf(part)?.profiles.length ?? 0) > 0);
  const [profile] = profiles;
  const asked = profile && profiles.length === 1 ? passageOf(profile) : null;
  if (!asked || asked.codes.length > 0) return parts;
  const joined = parts.map((part) => (part === profile ? null : saidBy(part, asked.profiles)));
  if (joined.every((part) => part === null)) return parts;
  return parts.flatMap((part, place) => (part === profile ? [] : [joined[place] ?? part]));
}
