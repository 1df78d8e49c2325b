/** The most a page of the host may hold. */
const PAGE = 500;

/**
 * Everything the host gives page by page, up to `limit`.
 *
 * @param read one page, from `offset`; shorter than asked when it is the last
 */
export async function pages<T>(
  limit: number | undefined,
  read: (page: { offset: number; limit: number }) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const wanted = Math.min(PAGE, (limit ?? Infinity) - all.length);
    if (wanted <= 0) return all;
    const page = await read({ offset: all.length, limit: wanted });
    all.push(...page);
    if (page.length < wanted) return all;
  }
}
