import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/**
 * True when a connection comes from another user of this machine. Linux says who owns each end of a local connection
 * (proc(5), /proc/net/tcp); where nothing says it, the one-time code and the session alone decide.
 */
export function isAnotherUser(socket: Pick<Socket, 'remoteAddress' | 'remotePort' | 'localPort'>): boolean {
  const me = process.getuid?.();
  if (process.platform !== 'linux' || me === undefined) return false;
  if (socket.remoteAddress !== '127.0.0.1') return true;
  let table: string;
  try {
    table = readFileSync('/proc/net/tcp', 'latin1');
  } catch {
    return false;
  }
  const owner = ownerOf(table, socket.remotePort ?? 0, socket.localPort ?? 0);
  // The system itself relays connections for some (WSL), and can read everything anyway.
  return owner !== null && owner !== me && owner !== 0;
}

/** The user who owns the end `from` of a connection of 127.0.0.1 to the port `to`, or null when the table has none. */
export function ownerOf(table: string, from: number, to: number): number | null {
  const end = (port: number): string => `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const line of table.split('\n')) {
    const [, local, remote, , , , , user] = line.trim().split(/\s+/);
    if (local === end(from) && remote === end(to)) return Number(user);
  }
  return null;
}
