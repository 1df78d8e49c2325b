import type { ClientLink } from '@orpc/client';

/** What every call may carry; nothing of ours. */
export type CallContext = Record<never, never>;
export type HostLink = ClientLink<CallContext>;

/** Why the host cannot be asked: it stopped, or it does not know this page (its launch code was used, or it restarted). */
export type Loss = 'gone' | 'not-admitted';

/** Thrown by every call while the host cannot be asked. */
export class HostLost extends Error {
  readonly loss: Loss;
  /** What the host itself says of it, for people. */
  readonly sentence: string | null;
  constructor(
    loss: Loss,
    { sentence = null, ...options }: { cause?: unknown; sentence?: string | null } = {},
  ) {
    super(`host ${loss}`, options);
    this.name = 'HostLost';
    this.loss = loss;
    this.sentence = sentence;
  }
}

/** One way to reach the host. `open` may be called again after a loss. */
export type Transport = { open: () => Promise<HostLink> };
