import type { createBridgeSide } from './bridge.ts';
import type { createCodec } from './codec.ts';

/** What the page's own world gets before its first script: the receiving half of `contextBridge`, and no global. */
export function prepareMainWorld(side: ReturnType<typeof createBridgeSide>): void {
  const { Object } = globalThis;
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  };
  side.onExposed((name, value) => {
    if (Object.hasOwn(globalThis, name))
      throw new Error(`Cannot bind an API on top of an existing property on the window object: ${name}`);
    freeze(value);
    Object.defineProperty(globalThis, name, {
      value,
      enumerable: true,
      configurable: false,
      writable: false,
    });
  });
}

type FromMain =
  | { type: 'message'; channel: string; args: unknown[]; ports: number[] }
  | { type: 'answer'; id: number; kept: boolean; value: unknown }
  | { type: 'port'; port: number; data: unknown }
  | { type: 'port-close'; port: number };

/**
 * What a sandboxed preload finds in its isolated world: `require('electron')` with `contextBridge` and `ipcRenderer`, and
 * the part of `process` that Electron leaves there. Ports are real ports of the page, whose other end is carried to the
 * main process.
 */
export function prepareIsolatedWorld(
  side: ReturnType<typeof createBridgeSide>,
  codec: ReturnType<typeof createCodec>,
  platform: string,
) {
  type Listener = (event: { ports: readonly MessagePort[]; sender: unknown }, ...args: unknown[]) => void;
  const world = globalThis as typeof globalThis & {
    electronToMain(text: string): void;
    electronFromMain(text: string): void;
  };
  const toMain = world.electronToMain;
  const say = (message: object): void => toMain(JSON.stringify(message));
  const listeners = new Map<string, Listener[]>();
  const asked = new Map<
    number,
    { keep(value: unknown): void; reject(error: Error): void; channel: string }
  >();
  const carried = new Map<number, MessagePort>();
  let lastId = 0;

  const carry = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    carried.set(id, port2);
    port2.addEventListener('message', ({ data }) => say({ type: 'port', port: id, data: codec.write(data) }));
    port2.addEventListener('close', () => carried.delete(id) && say({ type: 'port-close', port: id }));
    port2.start();
    return port1;
  };

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => say({ type: 'send', channel, args: codec.write(args) }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((keep, reject) => {
        lastId += 1;
        asked.set(lastId, { keep, reject, channel });
        say({ type: 'invoke', id: lastId, channel, args: codec.write(args) });
      }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      );
      return ipcRenderer;
    },
  };

  world.electronFromMain = (text) => {
    const message = JSON.parse(text) as FromMain;
    if (message.type === 'message') {
      const event = { ports: message.ports.map(carry), sender: ipcRenderer };
      for (const listener of listeners.get(message.channel) ?? [])
        listener(event, ...(codec.read(message.args) as unknown[]));
    } else if (message.type === 'answer') {
      const question = asked.get(message.id);
      asked.delete(message.id);
      if (message.kept) question?.keep(codec.read(message.value));
      else
        question?.reject(
          new Error(
            `Error invoking remote method '${question.channel}': ${String(codec.read(message.value))}`,
          ),
        );
    } else if (message.type === 'port') {
      carried.get(message.port)?.postMessage(codec.read(message.data));
    } else {
      const port = carried.get(message.port);
      carried.delete(message.port);
      port?.close();
    }
  };

  // Keys that the page did not use go to the menu; the page's own listeners come after this one, hence the wait.
  window.addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    setTimeout(
      () => event.defaultPrevented || say({ type: 'key', key, code, ctrlKey, metaKey, altKey, shiftKey }),
      0,
    );
  });

  return {
    electron: {
      contextBridge: { exposeInMainWorld: (name: string, api: unknown) => side.expose(name, api) },
      ipcRenderer,
    },
    process: { platform, sandboxed: true, contextIsolated: true, type: 'renderer' as const },
  };
}
