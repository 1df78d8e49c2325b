import { startBrowser } from './browser.ts';
import { createTargets } from './targets.ts';

/** The one browser of this process. */
const starting = startBrowser(process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium');
export const targets = createTargets(starting);
