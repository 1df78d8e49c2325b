import { CompiledQuery } from 'kysely';
import type { Reader } from './types.ts';

/**
 * Runs a statement as it is written, and gives its rows. For the few statements of every save: building one anew each time
 * costs more than it does, and the driver keeps a prepared one by its text.
 */
export async function rawRows<Row>(
  on: Pick<Reader, 'executeQuery'>,
  text: string,
  ...parameters: unknown[]
): Promise<Row[]> {
  return (await on.executeQuery<Row>(CompiledQuery.raw(text, parameters))).rows;
}
