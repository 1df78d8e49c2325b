/** A browser's devtools protocol over one WebSocket, with its sessions side by side (flat mode). */
export type Cdp = {
  /** Sends a command, to the browser or to one session. Rejects with the browser's message. */
  send<Result = Record<string, unknown>>(method: string, params?: object, session?: string): Promise<Result>;
  /** Hears the events of a method, with the session they come from. */
  on<Params>(method: string, listener: (params: Params, session: string | undefined) => void): void;
  close(): void;
};

type Incoming = {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
};

/** Connects to a browser's debugging address (`ws://…`). */
export async function connectCdp(address: string): Promise<Cdp> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no debugging connection at ${address}`)), {
      once: true,
    });
  });
  const pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((params: unknown, session: string | undefined) => void)[]>();
  let last = 0;

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Incoming;
    if (message.id !== undefined) {
      const call = pending.get(message.id);
      pending.delete(message.id);
      if (message.error) call?.reject(new Error(message.error.message));
      else call?.resolve(message.result);
    } else if (message.method) {
      for (const listener of listeners.get(message.method) ?? []) listener(message.params, message.sessionId);
    }
  });
  socket.addEventListener('close', () => {
    for (const { reject } of pending.values()) reject(new Error('the browser is gone'));
    pending.clear();
  });

  return {
    send<Result>(method: string, params: object = {}, session?: string) {
      const id = ++last;
      return new Promise<Result>((resolve, reject) => {
        pending.set(id, {
          resolve: (result) => resolve(result as Result),
          reject: (error) => reject(new Error(`${method}: ${error.message}`)),
        });
        socket.send(JSON.stringify({ id, method, params, ...(session && { sessionId: session }) }));
      });
    },
    on<Params>(method: string, listener: (params: Params, session: string | undefined) => void) {
      listeners.set(method, [
        ...(listeners.get(method) ?? []),
        (params, session) => listener(params as Params, session),
      ]);
    },
    close: () => socket.close(),
  };
}
