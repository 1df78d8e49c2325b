import { isOwn } from '../protocol/address.ts';

/** Only what is already on this machine and in this program may be requested. */
export function isLocalRequest(address: string): boolean {
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:'))
    return isOwn(address.slice('blob:'.length)) || address.startsWith('blob:null/');
  return isOwn(address);
}

/** A longer address would not be read by anyone before they agree to it. */
const LONGEST = 2000;

/** The address as the user may be shown it and the system given it, or null when it is neither https nor mailto. */
export function openableAddress(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return url.href;
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
