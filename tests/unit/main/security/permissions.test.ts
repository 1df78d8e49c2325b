import { describe, expect, test } from 'vitest';
import { isGiven } from '#main/security/permissions.ts';
import { HOME } from '#main/protocol/address.ts';

describe('what the interface may ask of the machine', () => {
  test.each(['clipboard-sanitized-write', 'fullscreen'])(
    '%s is given to its own page alone',
    (permission) => {
      expect(isGiven(permission, HOME, true)).toBe(true);
      expect(isGiven(permission, 'app://vigie/', true)).toBe(true);
      expect(isGiven(permission, HOME, false)).toBe(false);
      for (const address of [
        'https://vigie/index.html',
        'app://autre/index.html',
        'file:///index.html',
        '',
        'null',
      ])
        expect(isGiven(permission, address, true)).toBe(false);
    },
  );

  test.each([
    'clipboard-read',
    'geolocation',
    'media',
    'notifications',
    'openExternal',
    'fileSystem',
    'usb',
    'pointerLock',
    'unknown',
    '',
  ])('« %s » is given to nobody', (permission) => {
    expect(isGiven(permission, HOME, true)).toBe(false);
  });
});
