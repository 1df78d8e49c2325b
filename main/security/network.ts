import type { App, Session } from 'electron';
import { isLocalRequest } from './addresses.ts';

/** Switches to give before Chromium starts: no name is ever resolved, nothing is fetched behind our back. */
export function cutChromiumOff(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/**
 * Blocks every request that would leave the program, and the spelling dictionaries that Chromium would download.
 *
 * @param blocked hears the scheme of what was blocked, never the address
 */
export function cutSessionOff(session: Session, blocked: (scheme: string) => void): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isLocalRequest(details.url);
    if (!allowed) blocked(URL.canParse(details.url) ? new URL(details.url).protocol : 'unreadable');
    answer({ cancel: !allowed });
  });
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
