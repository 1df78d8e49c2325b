import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUP_NATURES, MEMBERSHIP } from '#db/domain/signals/groups.ts';
import type { SignalGroup } from '#preload/contract/signals.ts';
import { layOutMap, LAYERS, signalsUnder } from '#renderer/features/signals/groups/layout.ts';
import { boxesTouch } from '#renderer/features/signals/views/placement/labels.ts';
import { measure, signal } from '../arbitraries.ts';

const archive = fc
  .record({
    signals: fc.integer({ min: 0, max: 80 }),
    groups: fc.array(
      fc.record({
        nature: fc.constantFrom(...GROUP_NATURES),
        members: fc.array(fc.nat(120), { maxLength: 14 }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ signals: count, groups }) => {
    const signals = Array.from({ length: count }, (_, index) => signal({ id: `s${String(index)}` }));
    const made = groups.map(({ nature }, index): SignalGroup => ({
      ...{ id: `g${String(index)}`, code: `L-${String(index).padStart(3, '0')}`, kind: 'libre' as const },
      ...{ title: `Groupe ${String(index)}`, nature, summary: '', date: null, example: false, memberIds: [] },
    }));
    // Only what the archive lets in: signals, and groups of a lower nature.
    const withMembers = made.map((group, index) => {
      const allowed = [
        ...signals.map(({ id }) => id),
        ...made.filter(({ nature }) => MEMBERSHIP[group.nature].members.includes(nature)).map(({ id }) => id),
      ];
      const ranks = groups[index]?.members ?? [];
      return {
        ...group,
        memberIds: [
          ...new Set(ranks.flatMap((rank) => (allowed.length > 0 ? [allowed[rank % allowed.length]!] : []))),
        ],
      };
    });
    return { signals, groups: withMembers };
  });

const layOut = ({ signals, groups }: { signals: ReturnType<typeof signal>[]; groups: SignalGroup[] }) =>
  layOutMap(signals, groups, {
    width: 1100,
    measure,
    moreName: (count) => `et ${String(count)} de plus`,
    looseName: (count) => `et ${String(count)} sans groupe`,
  });

describe('the map of groups', () => {
  test('shows every signal and every group once, none over another', () => {
    fc.assert(
      fc.property(archive, (given) => {
        const { nodes } = layOut(given);
        const shown = nodes.filter(({ layer }) => layer === 'signal').flatMap(({ ids }) => ids);
        expect([...shown].sort()).toEqual(given.signals.map(({ id }) => id).sort());
        expect(nodes.flatMap(({ group }) => group?.id ?? []).sort()).toEqual(
          given.groups.map(({ id }) => id).sort(),
        );
        nodes.forEach(({ box }, index) => {
          for (const other of nodes.slice(index + 1)) expect(boxesTouch(box, other.box)).toBe(false);
        });
      }),
      { numRuns: 120 },
    );
  });

  test('links go from left to right, one for each membership', () => {
    fc.assert(
      fc.property(archive, (given) => {
        const { links } = layOut(given);
        for (const { from, to } of links)
          expect(LAYERS.indexOf(from.layer)).toBeLessThan(LAYERS.indexOf(to.layer));
        for (const group of given.groups)
          for (const member of group.memberIds)
            expect(
              links.some(
                ({ from, to }) => to.id === group.id && (from.id === member || from.ids.includes(member)),
              ),
            ).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  test('does not depend on the order of the answer', () => {
    fc.assert(
      fc.property(archive, (given) => {
        const again = layOut({ signals: given.signals.toReversed(), groups: given.groups.toReversed() });
        const places = ({ nodes }: ReturnType<typeof layOut>) =>
          Object.fromEntries(nodes.map(({ id, box }) => [id, box]));
        expect(places(again)).toEqual(places(layOut(given)));
      }),
      { numRuns: 60 },
    );
  });

  test('a finding rests on the signals of its trends and clusters', () => {
    const group = (id: string, nature: SignalGroup['nature'], memberIds: string[]): SignalGroup => ({
      ...{
        id,
        code: id,
        kind: 'libre',
        title: id,
        nature,
        summary: '',
        date: null,
        example: false,
        memberIds,
      },
    });
    const groups = [
      group('c', 'grappe', ['1', '2']),
      group('t', 'tendance', ['c']),
      group('f', 'constat', ['t', '3']),
    ];
    const known = new Map(['1', '2', '3', '4'].map((id) => [id, signal({ id })]));
    expect(signalsUnder(groups[2]!, groups, known).sort()).toEqual(['1', '2', '3']);
  });
});
