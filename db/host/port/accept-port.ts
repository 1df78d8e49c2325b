import { z } from '#preload/contract/zod.ts';
import type { Host } from '../create-host.ts';
import { servePort, type HostPort } from './serve-port.ts';

/** What the parent process says when it hands a port over for one window. */
const PORT_HANDOVER = z.strictObject({ type: z.literal('vigie:serve-port') });

/**
 * Takes the ports handed over by the parent process, the only sender there is: exactly one port with exactly the message
 * expected. Anything else is closed and logged.
 *
 * @returns whether the port is served
 */
export function acceptPort(host: Host, message: unknown, ports: readonly HostPort[]): boolean {
  const [port, ...others] = ports;
  if (PORT_HANDOVER.safeParse(message).success && port !== undefined && others.length === 0) {
    servePort(host, port);
    return true;
  }
  for (const unexpected of ports) unexpected.close();
  host.log.error('a port that was not expected was closed');
  return false;
}
