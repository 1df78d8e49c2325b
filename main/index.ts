import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { dataFolder } from './launch/data-folder.ts';
import { start } from './lifecycle/start.ts';
import { SCHEME } from './protocol/address.ts';
import { cutChromiumOff } from './security/network.ts';

// All of this must be said before Electron is ready.
app.enableSandbox();
cutChromiumOff(app);
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
if (process.env['VIGIE_DATA']) {
  const userData = join(dataFolder(), 'electron');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', userData);
}

// A second launch brings the window of the first to the front, and ends.
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => start(join(import.meta.dirname, '..')));
} else {
  app.quit();
}
