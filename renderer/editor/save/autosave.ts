/** What can be said of how far a text is kept. « saved » only once the host answered after its commit. */
export type SaveStatus =
  | { state: 'untouched' }
  | { state: 'modified' }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'failed'; error: unknown }
  /** Another save came between: what was typed here is kept by the host beside it, and nothing more is written over. */
  | { state: 'stale'; error: unknown };

export type Saved = { revision: number; savedAt: Date };

export type AutosaveOptions<Content> = {
  /** The revision the text on screen started from. */
  revision: number;
  /** What is on screen now; called once a save, never while typing. */
  read: () => Content;
  /** Writes it, and answers after the commit. */
  write: (content: Content, base: number) => Promise<Saved>;
  /** True for the failure that says that somebody else saved since `base`. */
  isStale: (error: unknown) => boolean;
  onStatus: (status: SaveStatus) => void;
  clock?: Clock;
};

export type Clock = {
  now: () => number;
  after: (milliseconds: number, run: () => void) => () => void;
};

/** How long after the last letter, how long at most, and how long before a failure is tried again, in milliseconds. */
export const TIMING = { idle: 500, longest: 2000, retry: [2000, 5000, 10_000, 30_000] } as const;

const realClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Saves what is typed: one save at a time, the next one gathering all that was typed meanwhile. */
export class Autosave<Content> {
  #options: AutosaveOptions<Content>;
  #clock: Clock;
  #revision: number;
  /** Counts changes; what is saved is everything up to `#kept`. */
  #changes = 0;
  #kept = 0;
  #firstUnsaved: number | null = null;
  #cancelTimer: (() => void) | null = null;
  #inFlight: Promise<void> | null = null;
  #failures = 0;
  #stale = false;
  #status: SaveStatus = { state: 'untouched' };

  constructor(options: AutosaveOptions<Content>) {
    this.#options = options;
    this.#clock = options.clock ?? realClock;
    this.#revision = options.revision;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  get revision(): number {
    return this.#revision;
  }

  /** True while something typed is not kept. */
  get pending(): boolean {
    return this.#kept < this.#changes;
  }

  /** Something was typed. Cheap: nothing is read here. */
  touch(): void {
    this.#changes += 1;
    if (this.#stale) return;
    this.#firstUnsaved ??= this.#clock.now();
    // Said first, once: while a save is under way or failed, that is what there is to say.
    if (this.#status.state === 'saved' || this.#status.state === 'untouched')
      this.#say({ state: 'modified' });
    if (this.#inFlight === null && this.#failures === 0) this.#schedule();
  }

  /** Saves now what is not kept yet; resolves once it is, rejects with why it is not. */
  async flush(): Promise<void> {
    this.#stopTimer();
    if (this.#inFlight) await this.#inFlight;
    if (this.#stale) {
      // Refused again, and by that kept once more beside the other version: nothing typed since is lost.
      if (this.pending) await this.#saveOnce();
      if (this.#status.state === 'failed') throw this.#status.error;
      return;
    }
    if (this.pending) await this.#save();
    if (this.#status.state === 'failed' || this.#status.state === 'stale') throw this.#status.error;
  }

  /** Goes on from another revision: the text on screen was replaced by it, or is to be written over it. */
  rebase(revision: number, { keepMine }: { keepMine: boolean }): void {
    this.#revision = revision;
    this.#stale = false;
    this.#failures = 0;
    if (keepMine) {
      if (!this.pending) this.#changes += 1;
      this.#say({ state: 'modified' });
      this.#schedule();
    } else {
      this.#kept = this.#changes;
      this.#firstUnsaved = null;
      this.#stopTimer();
      this.#say({ state: 'untouched' });
    }
  }

  /** Stops the timers; what is pending must have been flushed. */
  stop(): void {
    this.#stopTimer();
  }

  #schedule(): void {
    this.#stopTimer();
    const typedFor = this.#clock.now() - (this.#firstUnsaved ?? this.#clock.now());
    const wait = Math.max(0, Math.min(TIMING.idle, TIMING.longest - typedFor));
    this.#cancelTimer = this.#clock.after(wait, () => void this.#save());
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  /** Never rejects: how it went is in the status. */
  #save(): Promise<void> {
    this.#stopTimer();
    this.#inFlight ??= this.#saveOnce().finally(() => {
      this.#inFlight = null;
      if (this.pending && !this.#stale && this.#failures === 0) this.#schedule();
    });
    return this.#inFlight;
  }

  async #saveOnce(): Promise<void> {
    const upTo = this.#changes;
    const typedSince = this.#firstUnsaved;
    this.#firstUnsaved = null;
    this.#say({ state: 'saving' });
    try {
      const { revision, savedAt } = await this.#options.write(this.#options.read(), this.#revision);
      this.#revision = revision;
      this.#kept = upTo;
      this.#failures = 0;
      this.#say(this.pending ? { state: 'modified' } : { state: 'saved', at: savedAt });
    } catch (error) {
      this.#firstUnsaved = typedSince;
      if (this.#options.isStale(error)) {
        this.#stale = true;
        // The host kept this text beside the other.
        this.#kept = upTo;
        this.#say({ state: 'stale', error });
        return;
      }
      const wait = TIMING.retry[Math.min(this.#failures, TIMING.retry.length - 1)] ?? TIMING.longest;
      this.#failures += 1;
      this.#say({ state: 'failed', error });
      this.#cancelTimer = this.#clock.after(wait, () => void this.#save());
    }
  }

  #say(status: SaveStatus): void {
    this.#status = status;
    this.#options.onStatus(status);
  }
}
