/**
 * One side of `contextBridge`: functions and promises go to the other JavaScript world as numbers, plain data by copy.
 * Both worlds share only the document, so calls are events of it, answered before `dispatchEvent` returns. Sent to the
 * page as text: uses nothing from outside itself, and takes what it needs of the world before any page script can
 * change it.
 *
 * @param ours the event this side hears, @param theirs the event the other side hears
 */
export function createBridgeSide(ours: string, theirs: string) {
  type Coded =
    | { type: 'plain'; value: unknown }
    | { type: 'function' | 'promise'; id: number }
    | { type: 'error'; message: string }
    | { type: 'array'; items: Coded[] }
    | { type: 'object'; entries: [string, Coded][] };
  type Op =
    | { op: 'call'; id: number; args: Coded[] }
    | { op: 'follow'; id: number; key: number }
    | { op: 'settle'; key: number; kept: boolean; value: Coded }
    | { op: 'expose'; name: string; value: Coded };

  const { document, CustomEvent, Promise, Map, Object, Array, Error, ArrayBuffer, Date, Blob } =
    globalThis as typeof globalThis & Window;
  const { apply, ownKeys } = Reflect;
  const { addEventListener, dispatchEvent } = document;
  const say = (name: string, detail: unknown): void => {
    apply(dispatchEvent, document, [new CustomEvent(name, { detail })]);
  };
  const hear = (name: string, listener: (detail: never) => void): void => {
    apply(addEventListener, document, [name, (event: CustomEvent) => listener(event.detail as never)]);
  };

  const lent = new Map<number, unknown>();
  const settling = new Map<number, { keep(value: unknown): void; reject(error: unknown): void }>();
  let lastId = 0;
  let exposed: (name: string, value: unknown) => void = () => undefined;
  const answers: Coded[] = [];

  const isClonable = (value: object): boolean =>
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof Date ||
    value instanceof Blob;

  const write = (value: unknown, depth = 0): Coded => {
    if (depth > 1000) throw new Error('Electron contextBridge recursion depth exceeded.');
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function' || value instanceof Promise) {
      lastId += 1;
      lent.set(lastId, value);
      return { type: typeof value === 'function' ? 'function' : 'promise', id: lastId };
    }
    if (typeof value !== 'object' || value === null) return { type: 'plain', value };
    if (value instanceof Error) return { type: 'error', message: value.message };
    if (Array.isArray(value)) return { type: 'array', items: value.map((item) => write(item, depth + 1)) };
    if (isClonable(value)) return { type: 'plain', value };
    const entries = (ownKeys(value) as (string | symbol)[]).filter((key) => typeof key === 'string');
    return {
      type: 'object',
      entries: entries.map((key) => [key, write((value as Record<string, unknown>)[key], depth + 1)]),
    };
  };

  const read = (coded: Coded): unknown => {
    if (coded.type === 'plain') return coded.value;
    if (coded.type === 'error') return new Error(coded.message);
    if (coded.type === 'array') return coded.items.map(read);
    if (coded.type === 'object')
      return Object.fromEntries(coded.entries.map(([key, value]) => [key, read(value)]));
    const { id } = coded;
    if (coded.type === 'function') {
      return (...args: unknown[]) => {
        const answer = ask({ op: 'call', id, args: args.map((arg) => write(arg)) });
        if (answer.type === 'error') throw new Error(answer.message);
        return answer.type === 'array' ? read(answer.items[0]!) : undefined;
      };
    }
    return new Promise((keep, reject) => {
      lastId += 1;
      settling.set(lastId, { keep, reject });
      ask({ op: 'follow', id, key: lastId });
    });
  };

  /** An answer is an array of one (it may itself be an error that was returned), an `error` when the call threw. */
  const ask = (op: Op): Coded => {
    const before = answers.length;
    say(theirs, op);
    if (answers.length === before) throw new Error('the other world does not answer');
    return answers.pop()!;
  };

  const handle = (op: Op): unknown => {
    if (op.op === 'call') return (lent.get(op.id) as (...args: unknown[]) => unknown)(...op.args.map(read));
    if (op.op === 'follow') {
      const settled = (kept: boolean) => (value: unknown) =>
        void ask({ op: 'settle', key: op.key, kept, value: write(value) });
      (lent.get(op.id) as Promise<unknown>).then(settled(true), settled(false));
    }
    if (op.op === 'settle') {
      const { keep, reject } = settling.get(op.key)!;
      settling.delete(op.key);
      (op.kept ? keep : reject)(read(op.value));
    }
    if (op.op === 'expose') exposed(op.name, read(op.value));
    return undefined;
  };

  hear(ours, (op: Op) => {
    let answer: Coded;
    try {
      answer = { type: 'array', items: [write(handle(op))] };
    } catch (error) {
      answer = { type: 'error', message: error instanceof Error ? error.message : String(error) };
    }
    say(`${theirs}=`, answer);
  });
  hear(`${ours}=`, (answer: Coded) => answers.push(answer));

  return {
    expose(name: string, value: unknown): void {
      const answer = ask({ op: 'expose', name, value: write(value) });
      if (answer.type === 'error') throw new Error(answer.message);
    },
    onExposed(listener: (name: string, value: unknown) => void): void {
      exposed = listener;
    },
  };
}
