import { EventEmitter } from 'node:events';

/** Takes what a port is sent to where the port went: a page or another process. */
export type Carrier = { send(data: unknown): void; close(): void };

/** One end of a channel, as Electron's `MessagePortMain`: queues until started, may be handed over to another process. */
export class MessagePortDouble
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  peer: MessagePortDouble | null = null;
  #queue: unknown[] = [];
  #started = false;
  #closed = false;
  #carrier: Carrier | null = null;

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the double carries no port over a port');
    if (!this.#closed) this.peer?.receive(data);
  }

  start(): void {
    this.#started = true;
    for (const data of this.#queue.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.peer?.closed();
  }

  /** What the other end posted. */
  receive(data: unknown): void {
    if (this.#closed) return;
    if (this.#carrier) this.#carrier.send(data);
    else if (this.#started) queueMicrotask(() => this.emit('message', { data, ports: [] }));
    else this.#queue.push(data);
  }

  /** The other end is closed, or whoever held it is gone. */
  closed(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#carrier) this.#carrier.close();
    else this.emit('close');
  }

  /** The port now lives elsewhere: what comes for it goes there. */
  handOver(carrier: Carrier): void {
    if (this.#carrier || this.#closed) throw new Error('the port was handed over or closed before');
    this.#carrier = carrier;
    for (const data of this.#queue.splice(0)) carrier.send(data);
  }
}

export class MessageChannelDouble {
  readonly port1 = new MessagePortDouble();
  readonly port2 = new MessagePortDouble();
  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}

/** The ports of this process that live in one other process or page, by number. */
export class CarriedPorts {
  readonly #ports = new Map<number, MessagePortDouble>();
  static #last = 0;

  /** Hands the ports over; gives the numbers they have on the other side. */
  handOver(
    ports: readonly unknown[],
    send: (id: number, data: unknown) => void,
    close: (id: number) => void,
  ): number[] {
    return ports.map((port) => {
      if (!(port instanceof MessagePortDouble)) throw new TypeError('Port at index 0 is not a valid port');
      const id = ++CarriedPorts.#last;
      this.#ports.set(id, port);
      port.handOver({ send: (data) => send(id, data), close: () => this.#ports.delete(id) && close(id) });
      return id;
    });
  }

  posted(id: number, data: unknown): void {
    this.#ports.get(id)?.postMessage(data);
  }

  closed(id: number): void {
    const port = this.#ports.get(id);
    this.#ports.delete(id);
    port?.close();
  }

  /** The process or page that held them is gone. */
  allClosed(): void {
    for (const id of [...this.#ports.keys()]) this.closed(id);
  }
}
