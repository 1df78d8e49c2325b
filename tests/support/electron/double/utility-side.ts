import { EventEmitter } from 'node:events';
import { MessageChannelDouble, type MessagePortDouble } from './ports.ts';
import type { FromUtility, ToUtility } from './utility-process.ts';

/** Loaded first in a child process that stands for a utility process: gives it `process.parentPort`, and ends it with its parent. */
const send = process.send!.bind(process);
const say = (message: FromUtility): void => void (process.connected && send(message, () => undefined));
const held = new Map<number, MessagePortDouble>();

/** A port whose other end is in the parent. */
function holdPort(id: number): MessagePortDouble {
  const { port1, port2 } = new MessageChannelDouble();
  held.set(id, port1);
  port1.on('message', ({ data }: { data: unknown }) => say({ type: 'port', port: id, data }));
  port1.on('close', () => {
    held.delete(id);
    say({ type: 'port-close', port: id });
  });
  port1.start();
  return port2;
}

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown) => say({ type: 'message', data }),
});
process.on('message', (message: ToUtility) => {
  if (message.type === 'message')
    parentPort.emit('message', { data: message.data, ports: message.ports.map(holdPort) });
  else if (message.type === 'port') held.get(message.port)?.postMessage(message.data);
  else {
    const port = held.get(message.port);
    held.delete(message.port);
    port?.close();
  }
});
process.on('disconnect', () => process.exit(0));

// The program must reach its parent through `parentPort` only, as in Electron.
Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'send', { value: undefined });
