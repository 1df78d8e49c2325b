import type { WebContents } from 'electron';
import { isHome } from '../protocol/address.ts';

/**
 * Keeps a page where it is: no navigation but a reload of the interface, no redirect, no frame of another address, no
 * new window, no webview.
 *
 * @param outside hears the address of a link that leads out, which the user may be asked about
 */
export function lockNavigation(contents: WebContents, outside: (address: string) => void): void {
  contents.on('will-navigate', (details) => {
    if (isHome(details.url)) return;
    details.preventDefault();
    outside(details.url);
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    outside(url);
    return { action: 'deny' };
  });
}
