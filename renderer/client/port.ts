import { RPCLink } from '@orpc/client/message-port';
import { PORT_MESSAGE, type CoreState, type PortMessage, type VigieBridge } from '#preload/bridge-api.ts';
import { HostLost, type HostLink, type Transport } from './connection.ts';

function isPort(event: MessageEvent, ticket: string): boolean {
  const data: unknown = event.data;
  if (event.source !== window || typeof data !== 'object' || data === null) return false;
  const message = data as Partial<PortMessage>;
  return message.type === PORT_MESSAGE && message.ticket === ticket;
}

/** The desktop host: the preload hands a port to the core over, and says how the core is. */
export function portTransport(bridge: VigieBridge, onCore: (state: CoreState) => void): Transport {
  let state: CoreState = { kind: 'opening' };
  const changed = new Set<() => void>();
  bridge.onCore((next) => {
    state = next;
    onCore(next);
    for (const listener of changed) listener();
  });
  return {
    open: () =>
      new Promise<HostLink>((resolve, reject) => {
        const ticket = crypto.randomUUID();
        const done = () => {
          window.removeEventListener('message', onMessage);
          changed.delete(onChange);
        };
        const onMessage = (event: MessageEvent) => {
          const port = event.ports[0];
          if (!isPort(event, ticket) || !port) return;
          done();
          port.start();
          resolve(new RPCLink({ port }));
        };
        const onChange = () => {
          if (state.kind !== 'failed') return;
          done();
          reject(new HostLost('gone', { sentence: state.sentence }));
        };
        window.addEventListener('message', onMessage);
        changed.add(onChange);
        onChange();
        bridge.connect(ticket);
      }),
  };
}
