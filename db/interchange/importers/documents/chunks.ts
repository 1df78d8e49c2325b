import type { Parser } from './parser.ts';
import type { Prepared } from './prepare.ts';

/** Notes of one transaction: some 40 ms, after which other calls are answered. */
const CHUNK = 50;
/** Chunks asked of a parsing thread before the first is written, so that it always has work. */
const AHEAD = 2;

/** Gives the prepared notes chunk by chunk, in their order, the parsing threads always some chunks ahead. */
export async function eachChunk(
  parsers: readonly Parser[],
  total: number,
  use: (notes: Prepared[], done: number) => Promise<void>,
): Promise<void> {
  const asked: Promise<Prepared[]>[] = [];
  const lines = parsers.map((parser) => new Line(parser));
  let next = 0;
  const ask = (): void => {
    if (next >= total) return;
    const from = next;
    next += CHUNK;
    const line = lines.reduce((least, one) => (one.waiting < least.waiting ? one : least));
    asked.push(line.prepare(from, Math.min(CHUNK, total - from)));
  };
  for (let ahead = 0; ahead < AHEAD * parsers.length + 1; ahead += 1) ask();
  for (let done = 0; asked.length > 0;) {
    const notes = await asked.shift()!;
    ask();
    done = Math.min(total, done + CHUNK);
    await use(notes, done);
    // Calls of others wait in the queue of events: let them pass.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The questions to one thread, one at a time: an answer is told from another by its turn. */
class Line {
  readonly #parser: Parser;
  #last: Promise<unknown> = Promise.resolve();
  waiting = 0;

  constructor(parser: Parser) {
    this.#parser = parser;
  }

  prepare(from: number, count: number): Promise<Prepared[]> {
    this.waiting += 1;
    const answer = this.#last.then(() => this.#parser.prepare(from, count));
    this.#last = answer.catch(() => undefined).finally(() => (this.waiting -= 1));
    return answer;
  }
}
