/** The one origin of the interface. `app:` is registered as a standard, secure scheme, so that it has a real origin. */
export const SCHEME = 'app';
export const ORIGIN = 'app://vigie';
export const HOME = 'app://vigie/index.html';

/**
 * True for an address of our own origin. Node's `URL` gives `null` as the origin of a scheme it does not know, so scheme
 * and host are compared; a port or a user name makes it another address.
 */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === 'vigie' && username === '' && password === '';
}

/** True for the page of the interface itself, whatever its fragment. */
export function isHome(address: string): boolean {
  if (!isOwn(address)) return false;
  const { pathname, search } = new URL(address);
  return (pathname === '/index.html' || pathname === '/' || pathname === '') && search === '';
}
