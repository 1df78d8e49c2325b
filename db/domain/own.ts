/**
 * What a table holds under a word that someone wrote: undefined when it holds nothing, also for the words every object answers
 * to (« constructor »).
 */
export function own<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
