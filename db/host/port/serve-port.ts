import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer, type EncodedMessage } from '@orpc/standard-server-peer';
import type { Host } from '../create-host.ts';

/**
 * What Node's `MessagePort` and Electron's `MessagePortMain` have in common. Node hands the message itself to an `on`
 * listener, Electron an event that holds it in `data`.
 */
export type HostPort = {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: string | ArrayBufferLike | Uint8Array): void;
  start(): void;
  close(): void;
};

/** A message longer than this is refused unread: a note is at most 5 MB, a file 100 MB. */
const LONGEST = 110 * 1024 * 1024;

/**
 * Answers the calls that come through one port, for as long as the port and the host live. A message that is no call is
 * ignored and logged: whatever comes in, the process goes on.
 */
export function servePort(host: Host, port: HostPort): void {
  const handle = createServerPeerHandleRequestFn(new StandardRPCHandler(host.router), { context: {} });
  let open = true;
  const peer = new ServerPeer(async (message) => {
    if (open) port.postMessage(message);
  });

  port.on('message', (received) => {
    const message = encodedMessage(received);
    if (message === null) {
      host.log.error('a message that is no call was ignored');
      return;
    }
    void peer.message(message, handle).catch((error: unknown) => {
      if (open) host.log.error('a call could not be read or answered', error);
    });
  });
  port.on('close', () => {
    open = false;
    peer.close();
  });
  port.start();
}

function encodedMessage(received: unknown): EncodedMessage | null {
  const message = isEvent(received) ? received.data : received;
  if (typeof message === 'string') return message.length <= LONGEST ? message : null;
  if (message instanceof ArrayBuffer || message instanceof Uint8Array)
    return message.byteLength <= LONGEST ? message : null;
  return null;
}

function isEvent(received: unknown): received is { data: unknown } {
  return (
    typeof received === 'object' && received !== null && !ArrayBuffer.isView(received) && 'data' in received
  );
}
