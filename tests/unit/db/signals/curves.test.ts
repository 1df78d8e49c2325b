import { expect, test } from 'vitest';
import { strengthCurves } from '#db/signals/curves.ts';
import { observe } from '#db/signals/observations.ts';
import { temporaryArchive, write } from '#tests/support/archive.ts';
import { captured } from '#tests/support/signals.ts';

const said = {
  ...{ excerpt: '', comment: '', placeId: null, blockId: null },
  ...{ sourceLabel: 'S', sourceAddress: null, verification: 'attested' as const },
};

test('a curve has a point for each observation, in the order of time, whatever the order they were written in', async () => {
  const archive = await temporaryArchive();
  const one = await captured(archive, 'Un premier fait.', { date: { edtf: '2018-04-11', wording: null } });
  await captured(archive, 'Un autre fait, sans suite.');
  for (const [edtf, direction] of [
    ['2020-06', 'affaiblit'],
    ['2019', 'renforce'],
  ] as const)
    await write(archive, (context) =>
      observe(context, one.id, { ...said, date: { edtf, wording: null }, direction }),
    );
  const curve = (await strengthCurves(archive.reader, {})).find(({ id }) => id === one.id);
  const days = curve?.points.map(({ day }) => day) ?? [];
  expect(days).toEqual([...days].sort());
  expect(curve?.points.slice(-2).map(({ day, direction }) => [day, direction])).toEqual([
    ['2019-01-01', 'renforce'],
    ['2020-06-01', 'affaiblit'],
  ]);
  const [, up, down] = curve?.points.map(({ value }) => value) ?? [];
  expect((up ?? 0) - (down ?? 0)).toBe(1);
});

test('a filter keeps the curves of what it keeps', async () => {
  const archive = await temporaryArchive();
  await captured(archive, 'Une alliance de terrain.');
  const two = await captured(archive, 'Une mesure commune.');
  const found = await strengthCurves(archive.reader, { query: 'mesure' });
  expect(found.map(({ id }) => id)).toEqual([two.id]);
});
