import { expect, test } from 'vitest';
import { newId } from '#db/domain/ids.ts';
import { carriedBy, CARRIED_TYPE, type Dragged } from '#renderer/features/reports/gather/carried.ts';

const drop = (text: string) => ({ getData: (type: string) => (type === CARRIED_TYPE ? text : '') });
const id = newId();

test('what is dragged from the archive is dropped as it was taken', () => {
  const carried: readonly Dragged[] = [
    { as: 'piece', source: { is: 'note', recordId: id, blockId: null } },
    { as: 'chart', recordId: id, view: 'table' },
    { as: 'mention', record: { id, title: 'Avise' } },
    { as: 'record', id },
  ];
  expect(carriedBy(drop(JSON.stringify(carried)))).toEqual(carried);
});

test.each([
  ['nothing', ''],
  ['no list', '{"as":"piece"}'],
  ['no thing at all', '[null, 3, "piece", []]'],
  ['a kind nobody knows', '[{"as":"script","record":{}}]'],
  ['a source that is none', `[{"as":"piece","source":{"is":"note","recordId":"../x","blockId":null}}]`],
  ['a source with more than it has', `[{"as":"piece","source":{"is":"fiche","recordId":"${id}","x":1}}]`],
  ['a chart of no indicator', '[{"as":"chart","recordId":7,"view":"chart"}]'],
  ['a chart seen in no way', `[{"as":"chart","recordId":"${id}","view":"frame"}]`],
  ['a record that is none', '[{"as":"record","id":"../x"}]'],
  ['a mention without its title', `[{"as":"mention","record":{"id":"${id}"}}]`],
])('what another program wrote is left: %s', (_, text) => {
  expect(carriedBy(drop(text))).toEqual([]);
});
