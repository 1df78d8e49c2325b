import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A launch code opens one session within this time, in ms. */
export const LAUNCH_CODE_LIFE = 60_000;
/** Codes given out and not yet used, and sessions: the oldest go first. */
const MOST_CODES = 8;
const MOST_SESSIONS = 64;

export type Secrets = {
  /** A new one-time code, 256 random bits in base64url. */
  issueLaunchCode(): string;
  /** Takes a code back for a session token, once; null when it is unknown, used or too old. */
  exchange(code: string): string | null;
  isSession(token: string): boolean;
};

/**
 * Who may talk to the loopback host. Only hashes are kept, and every comparison looks at every one of them in constant
 * time, so that neither memory nor timing tells a secret.
 */
export function createSecrets(now: () => number = Date.now): Secrets {
  let codes: { hash: Buffer; until: number }[] = [];
  const sessions: Buffer[] = [];
  return {
    issueLaunchCode() {
      const code = secret();
      codes = [...codes.slice(1 - MOST_CODES), { hash: hashOf(code), until: now() + LAUNCH_CODE_LIFE }];
      return code;
    },
    exchange(code) {
      const hash = hashOf(code);
      const found = codes.filter((known) => timingSafeEqual(known.hash, hash));
      codes = codes.filter((known) => !found.includes(known) && known.until > now());
      if (!found.some((known) => known.until > now())) return null;
      const token = secret();
      sessions.push(hashOf(token));
      if (sessions.length > MOST_SESSIONS) sessions.shift();
      return token;
    },
    isSession(token) {
      const hash = hashOf(token);
      return sessions.filter((known) => timingSafeEqual(known, hash)).length > 0;
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
