/** A round mark: its middle and radius in pixels. */
export type Disc = { x: number; y: number; r: number };

/** Discs that stand together where they would cover each other; `members` are ranks in what was given, the leader's first. */
export type Cluster = Disc & { members: readonly number[] };

/** Room kept between two discs, in pixels. */
export const DISC_GAP = 5;

/** Radius of a bubble that stands for some marks: its area grows slowly, so that a hundred still leave room around. */
export function bubbleRadius(count: number): number {
  return Math.min(22, 9 + 2 * Math.log2(count));
}

/**
 * Gathers discs until none touches another. They come most important first: the first of a crowd keeps its place and the
 * others join it. `most` says how large the bubble at a disc may be (its distance to a border).
 */
export function gather(discs: readonly Disc[], most: (rank: number) => number = () => Infinity): Cluster[] {
  let clusters: { x: number; y: number; r: number; members: number[] }[] = [];
  for (const [rank, disc] of discs.entries()) {
    const near = nearest(clusters, disc);
    if (near) near.members.push(rank);
    else clusters.push({ x: disc.x, y: disc.y, r: disc.r, members: [rank] });
  }
  // Bubbles are larger than the marks they stand for: they may touch in turn.
  for (let settled = false; !settled;) {
    settled = true;
    for (const cluster of clusters) {
      const [leader = 0] = cluster.members;
      if (cluster.members.length > 1)
        cluster.r = Math.max(MIN_BUBBLE, Math.min(bubbleRadius(cluster.members.length), most(leader)));
    }
    const kept: typeof clusters = [];
    for (const cluster of clusters) {
      const near = nearest(kept, cluster);
      if (near) {
        near.members.push(...cluster.members);
        settled = false;
      } else kept.push(cluster);
    }
    clusters = kept;
  }
  return clusters;
}

const MIN_BUBBLE = 8;

function nearest<Found extends Disc>(clusters: readonly Found[], { x, y, r }: Disc): Found | null {
  let best: Found | null = null;
  let least = Infinity;
  for (const cluster of clusters) {
    const distance = Math.hypot(cluster.x - x, cluster.y - y);
    if (distance < cluster.r + r + DISC_GAP && distance < least) {
      best = cluster;
      least = distance;
    }
  }
  return best;
}
