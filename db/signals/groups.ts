import { fail } from '../domain/errors.ts';
import { evidenceRole, GROUP_NATURES, MEMBERSHIP, type GroupNature } from '../domain/signals/groups.ts';
import type { WriteContext } from '../connection/types.ts';
import { createRecord } from '../records/commands.ts';
import { findLiveRecord } from '../records/find.ts';
import { readProperties, type StoredRecord } from '../records/read.ts';
import { addRelation, removeRelation } from '../records/relations.ts';

/** Makes a cluster, a trend or a finding with its members. @throws VigieError `not-found`, `relation-not-allowed` */
export async function createGroup(
  context: WriteContext,
  input: { nature: GroupNature; title: string; summary: string; memberIds: readonly string[] },
): Promise<StoredRecord> {
  const { nature, title, summary, memberIds } = input;
  const group = await createRecord(context, { kind: 'libre', title, summary, properties: { nature } });
  await addMembers(context, group.id, memberIds);
  return group;
}

/**
 * Puts signals, or groups of a lower nature, in a group; those already in it stay as they are.
 * @throws VigieError `not-found`, `relation-not-allowed`, `invalid-input` when `groupId` names no group
 */
export async function addMembers(
  context: WriteContext,
  groupId: string,
  memberIds: readonly string[],
): Promise<void> {
  const group = await findLiveRecord(context.trx, groupId);
  const nature = natureOf(group);
  const { type, members } = MEMBERSHIP[nature];
  for (const memberId of memberIds) {
    const member = await findLiveRecord(context.trx, memberId);
    const role = roleOf(member);
    if (role === null || !members.includes(role))
      fail({ kind: 'relation-not-allowed', type, from: role ?? member.kind, to: nature });
    await addRelation(context, { type, sourceId: member.id, targetId: group.id, date: null, comment: '' });
  }
}

/** Takes members out of a group; those that are not in it are left alone. @throws VigieError `not-found`, `invalid-input` */
export async function removeMembers(
  context: WriteContext,
  groupId: string,
  memberIds: readonly string[],
): Promise<void> {
  const { trx } = context;
  const group = await findLiveRecord(trx, groupId);
  const rows = await trx
    .selectFrom('relation')
    .innerJoin('record as member', 'member.seq', 'relation.source_seq')
    .select('relation.id')
    .where('relation.target_seq', '=', group.seq)
    .where('relation.type', '=', MEMBERSHIP[natureOf(group)].type)
    .where('member.id', 'in', [...memberIds])
    .execute();
  for (const { id } of rows) await removeRelation(context, id);
}

const roleOf = ({ kind, properties }: StoredRecord) =>
  evidenceRole(kind, readProperties(properties)['nature']);

function natureOf(group: StoredRecord): GroupNature {
  const role = roleOf(group);
  const nature = GROUP_NATURES.find((one) => one === role);
  return nature ?? fail({ kind: 'invalid-input', field: 'groupId', detail: group.kind });
}
