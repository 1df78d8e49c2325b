import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Autosave, TIMING, type Clock, type SaveStatus } from '#renderer/editor/save/autosave.ts';

/** A clock that the test moves. */
class Hands implements Clock {
  #time = 0;
  #timers = new Map<number, { at: number; run: () => void }>();
  #next = 0;
  now = () => this.#time;
  after = (milliseconds: number, run: () => void) => {
    const id = this.#next++;
    this.#timers.set(id, { at: this.#time + milliseconds, run });
    return () => void this.#timers.delete(id);
  };
  async pass(milliseconds: number): Promise<void> {
    const until = this.#time + milliseconds;
    for (;;) {
      const due = [...this.#timers]
        .filter(([, timer]) => timer.at <= until)
        .sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#time = due[1].at;
      due[1].run();
      await settle();
    }
    this.#time = until;
    await settle();
  }
}
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

class Stale extends Error {}

/** A text, a host that keeps it, and what the writer was told. */
function desk() {
  const clock = new Hands();
  const host = {
    text: '',
    revision: 1,
    saves: 0,
    siblings: [] as string[],
    atOnce: 0,
    most: 0,
    fail: null as Error | null,
    hold: null as Promise<void> | null,
  };
  const statuses: SaveStatus[] = [];
  let text = '';
  const autosave = new Autosave<string>({
    revision: 1,
    clock,
    read: () => text,
    write: async (content, base) => {
      host.atOnce += 1;
      host.most = Math.max(host.most, host.atOnce);
      try {
        await (host.hold ?? Promise.resolve());
        if (host.fail) throw host.fail;
        if (base !== host.revision) {
          host.siblings.push(content);
          throw new Stale();
        }
        host.text = content;
        host.saves += 1;
        host.revision += 1;
        return { revision: host.revision, savedAt: new Date(0) };
      } finally {
        host.atOnce -= 1;
      }
    },
    isStale: (error) => error instanceof Stale,
    onStatus: (status) => {
      // « Enregistré » is only ever said of the text that the host has.
      if (status.state === 'saved') expect(host.text).toBe(text);
      statuses.push(status);
    },
  });
  const type = (letters: string) => {
    text += letters;
    autosave.touch();
  };
  const said = () => statuses.map((status) => status.state);
  return { clock, host, autosave, type, said, text: () => text };
}

describe('saving as one types', () => {
  test('waits until typing stops, then says so only after the host answered', async () => {
    const { clock, host, type, said } = desk();
    type('a');
    await clock.pass(TIMING.idle - 1);
    type('b');
    await clock.pass(TIMING.idle - 1);
    expect(host.saves).toBe(0);
    await clock.pass(1);
    expect(host.text).toBe('ab');
    expect(said()).toEqual(['modified', 'saving', 'saved']);
  });

  test('never waits more than two seconds while typing goes on', async () => {
    const { clock, host, type } = desk();
    for (let time = 0; time < 2100; time += 100) {
      type('x');
      await clock.pass(100);
    }
    expect(host.saves).toBe(1);
    expect(host.text.length).toBeGreaterThanOrEqual(20);
  });

  test('has one save under way at a time, and the next one gathers the rest', async () => {
    const { clock, host, type } = desk();
    let release = () => {};
    host.hold = new Promise((done) => (release = done));
    type('a');
    await clock.pass(600);
    for (const letter of 'bcdefgh') {
      type(letter);
      await clock.pass(900);
    }
    expect(host.saves).toBe(0);
    host.hold = null;
    release();
    await settle();
    await clock.pass(3000);
    expect(host.most).toBe(1);
    expect(host.saves).toBe(2);
    expect(host.text).toBe('abcdefgh');
  });

  test('saves nothing when nothing was typed', async () => {
    const { clock, host, autosave } = desk();
    await autosave.flush();
    await clock.pass(60_000);
    expect(host.saves).toBe(0);
  });
});

describe('flushing', () => {
  test('keeps what was just typed before it resolves', async () => {
    const { host, autosave, type } = desk();
    type('vite');
    await autosave.flush();
    expect(host.text).toBe('vite');
    expect(autosave.pending).toBe(false);
  });

  test('waits for the save under way, then keeps what came after it', async () => {
    const { clock, host, autosave, type } = desk();
    let release = () => {};
    host.hold = new Promise((done) => (release = done));
    type('a');
    await clock.pass(600);
    type('b');
    const flushed = autosave.flush();
    host.hold = null;
    release();
    await flushed;
    expect(host.text).toBe('ab');
  });

  test('rejects when the text could not be kept', async () => {
    const { host, autosave, type } = desk();
    host.fail = new Error('disque plein');
    type('a');
    await expect(autosave.flush()).rejects.toThrow('disque plein');
    expect(autosave.pending).toBe(true);
  });
});

describe('a save that fails', () => {
  test('is said, tried again by itself, and loses nothing', async () => {
    const { clock, host, type, said } = desk();
    host.fail = new Error('disque plein');
    type('a');
    await clock.pass(600);
    expect(said()).toEqual(['modified', 'saving', 'failed']);
    type('b');
    await clock.pass(100);
    expect(said().at(-1)).toBe('failed');
    host.fail = null;
    await clock.pass(TIMING.retry[0]);
    expect(host.text).toBe('ab');
    expect(said().at(-1)).toBe('saved');
  });

  test('is tried less and less often', async () => {
    const { clock, host, type, said } = desk();
    host.fail = new Error('hors service');
    type('a');
    await clock.pass(120_000);
    const tries = said().filter((state) => state === 'saving').length;
    expect(tries).toBeGreaterThan(4);
    expect(tries).toBeLessThan(9);
  });
});

describe('a note that somebody else saved', () => {
  test('is never written over: the writer is told, and typing on changes nothing there', async () => {
    const { clock, host, type, said } = desk();
    host.revision = 5;
    host.text = 'la leur';
    type('la mienne');
    await clock.pass(600);
    expect(said().at(-1)).toBe('stale');
    type(' encore');
    await clock.pass(60_000);
    expect(host.text).toBe('la leur');
    expect(host.saves).toBe(0);
    expect(host.siblings).toEqual(['la mienne']);
  });

  test('is left with all of mine kept beside it', async () => {
    const { clock, host, autosave, type } = desk();
    host.revision = 5;
    type('la mienne');
    await clock.pass(600);
    type(' encore');
    await autosave.flush();
    expect(host.siblings.at(-1)).toBe('la mienne encore');
    expect(autosave.pending).toBe(false);
  });

  test('takes mine when I say so', async () => {
    const { clock, host, autosave, type } = desk();
    host.revision = 5;
    type('la mienne');
    await clock.pass(600);
    autosave.rebase(5, { keepMine: true });
    await clock.pass(600);
    expect(host.text).toBe('la mienne');
    expect(autosave.status.state).toBe('saved');
  });

  test('or goes on from theirs', async () => {
    const { clock, host, autosave, type } = desk();
    host.revision = 5;
    host.text = 'la leur';
    type('x');
    await clock.pass(600);
    autosave.rebase(5, { keepMine: false });
    await clock.pass(60_000);
    expect(host.text).toBe('la leur');
    expect(autosave.pending).toBe(false);
  });
});

test('whatever happens in whatever order, all that was typed ends up kept, and « enregistré » is never a lie', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const) }),
    fc.record({ do: fc.constant('wait' as const), for: fc.integer({ min: 1, max: 3000 }) }),
    fc.record({ do: fc.constant('fail' as const) }),
    fc.record({ do: fc.constant('mend' as const) }),
    fc.record({ do: fc.constant('flush' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { clock, host, autosave, type, text } = desk();
      for (const one of steps) {
        if (one.do === 'type') type('x');
        else if (one.do === 'wait') await clock.pass(one.for);
        else if (one.do === 'fail') host.fail = new Error('non');
        else if (one.do === 'mend') host.fail = null;
        else await autosave.flush().catch(() => undefined);
      }
      host.fail = null;
      await clock.pass(60_000);
      expect(host.text).toBe(text());
      expect(host.most).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});
