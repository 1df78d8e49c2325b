import { describe, expect, test } from 'vitest';
import { isHome, isOwn } from '#main/protocol/address.ts';
import { isLocalRequest, openableAddress } from '#main/security/addresses.ts';

describe('an address that a user may follow out of the program', () => {
  test.each([
    ['https://www.example.org/étude', 'https://www.example.org/%C3%A9tude'],
    ['HTTPS://EXAMPLE.org', 'https://example.org/'],
    ['mailto:biblio@example.org?subject=x', 'mailto:biblio@example.org?subject=x'],
  ])('%s is shown as %s', (address, shown) => {
    expect(openableAddress(address)).toBe(shown);
  });

  test('shows a disguised host as what it is', () => {
    expect(openableAddress('https://еxample.org/')).toBe('https://xn--xample-2of.org/');
  });

  test.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://vigie/',
    'smb://x/y',
    'vbscript:x',
    'https://user@example.org/',
    'https://:secret@example.org/',
    'not an address',
    '',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('is not %s', (address) => {
    expect(openableAddress(address)).toBeNull();
  });
});

describe('a request that stays in the program', () => {
  test.each([
    'app://vigie/assets/x.js',
    'data:image/png;base64,AAAA',
    'blob:app://vigie/0b9f',
    'blob:null/0b9f',
  ])('is %s', (address) => {
    expect(isLocalRequest(address)).toBe(true);
  });
  test.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'ws://localhost/',
    'file:///etc/passwd',
    'app://other/',
    'app://vigie.example.org/',
    'app://vigie:80/',
    'app://x@vigie/',
    'blob:https://example.org/1',
    'chrome://settings',
    'devtools://devtools/x',
    '',
  ])('is not %s', (address) => {
    expect(isLocalRequest(address)).toBe(false);
  });
});

test('the program has one page', () => {
  for (const home of [
    'app://vigie/index.html',
    'app://vigie/',
    'app://vigie',
    'app://vigie/index.html#notes',
  ])
    expect(isHome(home)).toBe(true);
  for (const other of [
    'app://vigie/other.html',
    'app://vigie/index.html?x=1',
    'app://other/index.html',
    'https://vigie/index.html',
  ])
    expect(isHome(other)).toBe(false);
  expect(isOwn('app://vigie/assets/x.js')).toBe(true);
});
