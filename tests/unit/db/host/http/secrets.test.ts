import { expect, test } from 'vitest';
import { createSecrets, LAUNCH_CODE_LIFE } from '#db/host/http/secrets.ts';

test('a launch code holds 256 bits and opens one session, once', () => {
  const secrets = createSecrets();
  const code = secrets.issueLaunchCode();
  expect(Buffer.from(code, 'base64url')).toHaveLength(32);
  const token = secrets.exchange(code);
  expect(token).not.toBeNull();
  expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32);
  expect(secrets.isSession(token ?? '')).toBe(true);
  expect(secrets.exchange(code)).toBeNull();
});

test('a launch code dies after a minute', () => {
  let now = 0;
  const secrets = createSecrets(() => now);
  const early = secrets.issueLaunchCode();
  const late = secrets.issueLaunchCode();
  now = LAUNCH_CODE_LIFE - 1;
  expect(secrets.exchange(early)).not.toBeNull();
  now = LAUNCH_CODE_LIFE;
  expect(secrets.exchange(late)).toBeNull();
});

test('neither a code nor something like a token is a session', () => {
  const secrets = createSecrets();
  const code = secrets.issueLaunchCode();
  expect(secrets.isSession(code)).toBe(false);
  expect(secrets.exchange(`${code}x`)).toBeNull();
  expect(secrets.exchange('')).toBeNull();
  const token = secrets.exchange(code) ?? '';
  for (const near of ['', token.slice(1), `${token}=`, token.toUpperCase(), token.toLowerCase()])
    expect(secrets.isSession(near)).toBe(false);
});

test('codes nobody used are forgotten, the oldest first', () => {
  const secrets = createSecrets();
  const codes = Array.from({ length: 9 }, () => secrets.issueLaunchCode());
  expect(secrets.exchange(codes[0] ?? '')).toBeNull();
  expect(secrets.exchange(codes[1] ?? '')).not.toBeNull();
});
