import { createBridgeSide } from './bridge.ts';
import { createCodec } from './codec.ts';
import { prepareIsolatedWorld, prepareMainWorld } from './worlds.ts';

/** The name of the world preloads run in. */
export const ISOLATED = 'electron-isolated-context';

/** The scripts of one window, to run in this order at the start of each of its documents. The secret keeps pages from talking to the bridge. */
export function documentScripts(
  preload: string | null,
  secret: string,
): { mainWorld: string; isolatedWorld: string } {
  const side = (ours: string, theirs: string): string =>
    `(${createBridgeSide})('${secret}-${ours}', '${secret}-${theirs}')`;
  return {
    mainWorld: `if (window === window.top) (${prepareMainWorld})(${side('main', 'isolated')});`,
    isolatedWorld: `if (window === window.top) {
      const { electron, process } = (${prepareIsolatedWorld})(${side('isolated', 'main')}, (${createCodec})(), '${process.platform}');
      const require = (name) => {
        if (name === 'electron') return electron;
        throw new Error('module not found: ' + name);
      };
      const module = { exports: {} };
      (function (require, process, module, exports) {
        ${preload ?? ''}
      })(require, process, module, module.exports);
    }`,
  };
}
