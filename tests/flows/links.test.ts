import { beforeEach, describe, expect, test } from 'vitest';
import type { VigieClient } from '#preload/contract/index.ts';
import { says, writing } from '#tests/support/builders.ts';
import { TRANSPORTS } from '#tests/support/transports.ts';

describe.each(TRANSPORTS)('links, $name', ({ reach }) => {
  let client: VigieClient;
  beforeEach(async () => {
    client = await (await reach()).client();
  });
  const actor = (title: string) => client.records.create({ kind: 'acteur', title });

  test('a name written in a note is found, linked, cited, and unlinked again by one undo', async () => {
    const target = await actor('Fabrique des liens');
    const note = await client.notes.create({
      title: 'Séance',
      document: writing(says('Vu à la fabrique des liens.')),
    });
    const { items } = await client.links.unlinkedIn({ id: note.id });
    expect(items.map((item) => [item.target.id, item.places[0]?.words])).toEqual([
      [target.id, 'fabrique des liens'],
    ]);
    const choices = items[0]!.places.map(({ passage, start, words }) => ({
      ...{ sourceId: note.id, targetId: target.id },
      ...{ passage, start, words },
    }));
    const { linked, changeSetId } = await client.links.link({ choices });
    expect(linked).toBe(1);
    expect((await client.links.backlinks({ id: target.id })).items[0]?.sentence).toBe(
      'Vu à la fabrique des liens.',
    );
    expect((await client.links.unlinked({ id: target.id })).items).toEqual([]);
    await client.history.undo({ changeSetId: changeSetId! });
    expect((await client.links.unlinked({ id: target.id })).items).toHaveLength(1);
  });

  test('two records are weighed, merged and parted; what is not of one kind is refused', async () => {
    const [keep, other] = [await actor('Maison A'), await actor('Maison B')];
    const note = await client.notes.create({
      title: 'Séance',
      document: writing(says('Vu : ', { id: other.id, title: 'Maison B' })),
    });
    expect((await client.links.mergePreview({ keepId: keep.id, mergeId: other.id })).notes).toBe(1);
    const { changeSetId } = await client.links.merge({ keepId: keep.id, mergeId: other.id });
    expect((await client.links.mentions({ id: note.id })).map(({ id }) => id)).toEqual([keep.id]);
    await client.history.undo({ changeSetId });
    expect((await client.links.mentions({ id: note.id })).map(({ id }) => id)).toEqual([other.id]);
    await expect(client.links.merge({ keepId: keep.id, mergeId: note.id })).rejects.toMatchObject({
      data: { kind: 'invalid-input', field: 'mergeId' },
    });
  });

  test('the graph of the archive, its surroundings and its actors agree on who is linked', async () => {
    const [one, two] = [await actor('Un'), await actor('Deux')];
    await client.records.addRelation({ type: 'alliance-a-initier', sourceId: one.id, targetId: two.id });
    const around = await client.links.neighbourhood({ id: one.id });
    expect([around.ids, around.types]).toEqual([[one.id, two.id], ['alliance-a-initier']]);
    const graph = await client.links.graph({ types: ['alliance-a-initier'] });
    expect(graph.from.map((from, at) => [graph.ids[from], graph.ids[graph.to[at]!]])).toContainEqual([
      one.id,
      two.id,
    ]);
    const map = await client.links.actors();
    expect(map.alliances.map(({ from, to }) => [from, to])).toContainEqual([one.id, two.id]);
    await expect(client.links.graph({ query: 'date:' })).rejects.toMatchObject({
      data: { kind: 'invalid-query' },
    });
  });
});
