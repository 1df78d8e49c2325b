import type { FlowBlock } from '../flow/types.ts';

/**
 * True when a word processor that counts headings by itself comes to the numbers the document gives them, so that it may go
 * on counting when someone moves one. False when no heading is numbered.
 */
export function countedAlike(blocks: readonly FlowBlock[]): boolean {
  const counts: number[] = [];
  let any = false;
  for (const block of blocks) {
    if (block.is !== 'heading' || block.number === undefined) continue;
    any = true;
    counts.length = block.level;
    for (let at = 0; at < block.level - 1; at += 1) counts[at] ??= 0;
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
    if (counts.join('.') !== block.number) return false;
  }
  return any;
}
