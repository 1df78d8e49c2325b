/** How many words a text gained and lost on the way from one state to the next; words that only moved count for neither. */
export function countWordChanges(before: string, after: string): { added: number; removed: number } {
  const left = wordsIn(before);
  let added = 0;
  for (const [word, count] of wordsIn(after)) {
    const held = left.get(word) ?? 0;
    added += Math.max(0, count - held);
    left.set(word, Math.max(0, held - count));
  }
  let removed = 0;
  for (const count of left.values()) removed += count;
  return { added, removed };
}

function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
