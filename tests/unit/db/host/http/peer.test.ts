import { expect, test } from 'vitest';
import { ownerOf } from '#db/host/http/peer.ts';

// proc(5), /proc/net/tcp: local 127.0.0.1:40000 → 127.0.0.1:4321 owned by 1001, and the host's own end owned by 1000.
const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:10E1 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0
   1: 0100007F:9C40 0100007F:10E1 01 00000000:00000000 00:00000000 00000000  1001        0 2 1 0 20 4 30 10 -1
   2: 0100007F:10E1 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 3 1 0 20 4 30 10 -1
`;

test('the owner of a local connection is the one of its far end', () => {
  expect(ownerOf(TABLE, 40_000, 4321)).toBe(1001);
  expect(ownerOf(TABLE, 4321, 40_000)).toBe(1000);
});

test('a connection that is not in the table has no known owner', () => {
  expect(ownerOf(TABLE, 40_001, 4321)).toBeNull();
  expect(ownerOf('', 1, 2)).toBeNull();
});
