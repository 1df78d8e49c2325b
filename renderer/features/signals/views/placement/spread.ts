/** A place one may take, with its distance to the border of its region. */
export type Candidate = { x: number; y: number; border: number };

/** Sideways distance counts half: names stand beside their marks, so neighbours must differ in height first. */
const SIDEWAYS = 0.55;
/** The border keeps marks away a little more than they do each other. */
const FROM_BORDER = 1.5;

/**
 * The first `count` places among candidates, each as far as can be from those before it and from the border. A longer
 * answer begins with the shorter one, so that a new mark never moves the others. Ranks in `candidates`; as many as there are.
 */
export function spread(candidates: readonly Candidate[], count: number): number[] {
  const room = candidates.map(({ border }) => border * FROM_BORDER);
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, candidates.length)) {
    let best = -1;
    for (let rank = 0; rank < room.length; rank += 1)
      if (best < 0 || (room[rank] ?? -1) > (room[best] ?? -1) + 1e-9) best = rank;
    const at = candidates[best];
    if (!at) break;
    chosen.push(best);
    for (const [rank, { x, y }] of candidates.entries()) {
      const distance = Math.hypot((x - at.x) * SIDEWAYS, y - at.y);
      if (distance < (room[rank] ?? 0)) room[rank] = distance;
    }
    room[best] = -1;
  }
  return chosen;
}
