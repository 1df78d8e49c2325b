import { registerHooks } from 'node:module';
import { listenForStories } from './stories.ts';

const DOUBLE = new URL('./electron.ts', import.meta.url).href;

// The built bundles are not changed: only what `electron` means is.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: DOUBLE, shortCircuit: true } : next(specifier, context),
});
await listenForStories(DOUBLE);
