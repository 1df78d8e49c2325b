/** A heading of the text: its node, the id of its block, its level as written (1 to 6), how deep it stands (from 0), its number. */
export type Heading = {
  key: string;
  blockId: string;
  level: number;
  depth: number;
  number: string;
  text: string;
};

/** A heading as a place of the outline. */
export type Section = Heading & {
  /** The section it stands in, by index; −1 at the top. */
  parent: number;
  /** How many sections it holds, at any depth: they follow it. */
  held: number;
  /** Its place among those of the same parent, from 1, and how many they are. */
  position: number;
  siblings: number;
};

/** The outline of a text from its headings, in their order. */
export function sectionsOf(headings: readonly Heading[]): Section[] {
  const sections: Section[] = [];
  const open: number[] = [];
  const counts = new Map<number, number>();
  headings.forEach((heading, index) => {
    while (open.length > 0 && sections[open.at(-1)!]!.depth >= heading.depth) open.pop();
    const parent = open.at(-1) ?? -1;
    const position = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, position);
    for (const above of open) sections[above]!.held += 1;
    sections.push({ ...heading, parent, held: 0, position, siblings: 0 });
    open.push(index);
  });
  for (const section of sections) section.siblings = counts.get(section.parent)!;
  return sections;
}

/** Where a section goes when it moves: before this one (by index), or at the end of the text. */
export type Destination = { before: number | null };

/**
 * Where a section goes one step up or down, with all it holds and at its own depth: past its neighbour, or into the section
 * beside the one it stands in. Null when there is nowhere to go.
 */
export function stepOf(sections: readonly Section[], index: number, way: 1 | -1): Destination | null {
  const section = sections[index];
  if (!section) return null;
  const after = index + section.held + 1;
  if (way < 0) {
    if (section.position > 1) {
      const previous = sections.findLastIndex((one, at) => at < index && one.parent === section.parent);
      return previous < 0 ? null : { before: previous };
    }
    const above = sections[section.parent];
    return above && above.position > 1 ? { before: section.parent } : null;
  }
  const next = sections[after];
  if (next && next.parent === section.parent) {
    const beyond = after + next.held + 1;
    return { before: beyond < sections.length ? beyond : null };
  }
  // The last one of its parent goes first into the next one beside that parent.
  if (section.parent < 0 || !next || next.parent !== sections[section.parent]?.parent) return null;
  return { before: after + 1 < sections.length ? after + 1 : null };
}

/** By how many levels a section may go in (1) or out (−1) with all it holds: 0 when it may not. */
export function shiftOf(sections: readonly Section[], index: number, way: 1 | -1): number {
  const section = sections[index];
  if (!section) return 0;
  if (way < 0) {
    const above = sections[section.parent];
    return above ? above.level - section.level : section.level > 1 ? -1 : 0;
  }
  // Inwards it needs a section before it to go into, and room under the sixth level.
  if (section.position === 1) return 0;
  const deepest = Math.max(...sections.slice(index, index + section.held + 1).map(({ level }) => level));
  return deepest < 6 ? 1 : 0;
}
