/** A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits; ids made later sort later. */
export type Id = string;

let lastTime = 0;
let sequence = 0;

/**
 * A new UUIDv7, strictly greater than every id this process made before: within one millisecond a 12-bit counter takes
 * the place of `rand_a` (RFC 9562 §6.2, method 1).
 */
export function newId(now: number = Date.now()): Id {
  if (now > lastTime) {
    lastTime = now;
    sequence = 0;
  } else if (++sequence > 0xfff) {
    lastTime += 1;
    sequence = 0;
  }
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = (random[0]! & 0x3f) | 0x80;
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = lastTime.toString(16).padStart(12, '0');
  const counter = sequence.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** True when the text has the form of an id of the archive. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
