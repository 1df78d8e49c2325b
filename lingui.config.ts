import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** French is the source language: sentences are written in the macros, English is a translation of them. */
export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [
    {
      path: '<rootDir>/renderer/i18n/locales/{locale}',
      include: ['<rootDir>/renderer'],
      exclude: ['**/*.css.ts', '**/*.d.ts'],
    },
  ],
  format: formatter({ lineNumbers: false }),
});
