import { describe, expect, test } from 'vitest';
import type { Evidence, EvidenceNode } from '#preload/contract/signals.ts';
import { countOf, evidenceTrees, type Branch } from '#renderer/features/signals/sheet/evidence-tree.ts';

const node = (
  id: string,
  role: EvidenceNode['role'],
  side: EvidenceNode['side'],
  seen = 0,
): EvidenceNode => ({
  id,
  code: id,
  kind: role === 'signal' ? 'signal' : 'libre',
  title: id,
  role,
  side,
  distance: 0,
  summary: '',
  date: null,
  state: role === 'signal' ? 'suivi' : null,
  observations: Array.from({ length: seen }, (_, at) => ({
    id: `${id}-${at}`,
    date: { edtf: '2018', wording: null, start: '2018-01-01', end: '2018-12-31' },
    direction: 'renforce',
    excerpt: 'Exemple',
    comment: '',
    place: null,
    blockId: null,
    sourceLabel: '',
    sourceAddress: null,
    verification: 'reported',
    author: null,
    createdAt: '',
  })),
});
const link = (from: string, to: string, type = 'nourrit') => ({
  relationId: `${from}${to}`,
  type,
  from,
  to,
  comment: '',
});
const shape = ({ node: { id }, branches }: Branch): unknown => [id, branches.map(shape)];

describe('the chain of evidence of a finding', () => {
  const evidence: Evidence = {
    nodes: [
      node('constat', 'constat', 'self'),
      node('tendance', 'tendance', 'down'),
      node('grappe', 'grappe', 'down'),
      node('s1', 'signal', 'down', 2),
      node('s2', 'signal', 'down', 1),
      node('contre', 'signal', 'against', 1),
    ],
    links: [
      link('tendance', 'constat', 'etaye'),
      link('grappe', 'tendance'),
      link('s1', 'grappe', 'regroupe-dans'),
      link('s2', 'grappe', 'regroupe-dans'),
      // Cited by two ways.
      link('s1', 'constat', 'etaye'),
      link('contre', 's2', 'contredit'),
    ],
  };
  const { self, up } = evidenceTrees(evidence);

  test('goes down to every signal, by every way', () => {
    expect(shape(self!)).toEqual([
      'constat',
      [
        ['s1', []],
        [
          'tendance',
          [
            [
              'grappe',
              [
                ['s1', []],
                ['s2', []],
              ],
            ],
          ],
        ],
      ],
    ]);
    expect(up).toEqual([]);
  });
  test('counts a signal reached twice once, and not what contradicts it', () => {
    expect(countOf(self!)).toEqual({ signals: 2, observations: 3 });
  });
  test('puts a counter-signal beside the signal that it contradicts', () => {
    const s2 = self!.branches[1]!.branches[0]!.branches[1]!;
    expect(s2.against.map(({ id }) => id)).toEqual(['contre']);
  });
});

test('a signal leads up to what it founds', () => {
  const { up } = evidenceTrees({
    nodes: [node('s', 'signal', 'self'), node('g', 'grappe', 'up'), node('c', 'constat', 'up')],
    links: [link('s', 'g', 'regroupe-dans'), link('g', 'c', 'etaye')],
  });
  expect(up.map(shape)).toEqual([['g', [['c', []]]]]);
});

test('a circle ends where it closes', () => {
  const { self } = evidenceTrees({
    nodes: [node('a', 'tendance', 'self'), node('b', 'tendance', 'down')],
    links: [link('b', 'a'), link('a', 'b')],
  });
  expect(shape(self!)).toEqual(['a', [['b', []]]]);
});
