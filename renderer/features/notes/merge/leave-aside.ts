import { client } from '../../../client/client.ts';

/**
 * No longer proposes what this window wrote on a state, once its writer chose between the two versions. The texts stay in
 * the history.
 */
export async function leaveAside(id: string, base: number): Promise<void> {
  const [{ author }, siblings] = await Promise.all([client.archive.info(), client.notes.siblings({ id })]);
  const own = siblings.filter(
    (one) => one.base === base && (one.author?.id ?? null) === (author?.id ?? null),
  );
  if (own.length > 0) await client.notes.setAside({ id, siblingIds: own.map((one) => one.id) });
}
