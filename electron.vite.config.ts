import { resolve } from 'node:path';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import { vanillaExtractPlugin } from '@vanilla-extract/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The native macro transform has no binary on every platform we build on: Babel's is slower and always there.
process.env.LINGUI_SUPPRESS_BABEL_WARNING = '1';

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: resolve(here, 'main/index.ts'),
          database: resolve(here, 'main/database/process.ts'),
          'archive-worker': resolve(here, 'db/archive/worker.ts'),
          'vocabulary-worker': resolve(here, 'db/search/vocabulary-worker.ts'),
          'text-worker': resolve(here, 'db/attachments/text/worker.ts'),
          'import-worker': resolve(here, 'db/interchange/importers/documents/worker.ts'),
          'data-import-worker': resolve(here, 'db/interchange/importers/data/worker.ts'),
          'spelling-worker': resolve(here, 'db/spelling/worker.ts'),
          'export-worker': resolve(here, 'db/interchange/exporters/worker.ts'),
          'typeset-worker': resolve(here, 'db/interchange/exporters/pdf/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file with nothing to require but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(here, 'preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    // The host replaces the placeholder in each index.html it serves: one style of react-aria needs a nonce under our CSP.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: 'chrome140',
      minify: true,
      // Fonts and icons stay files: `font-src 'self'` admits no data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
    plugins: [
      vanillaExtractPlugin(),
      react(),
      // The French source stays in the bundle, so a sentence not yet in the catalogue still shows as French.
      babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] } as Parameters<
        typeof babel
      >[0]),
      lingui(),
    ],
  },
});
