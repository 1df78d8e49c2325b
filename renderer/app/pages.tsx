import { lazy, type ComponentType } from 'react';
import type { Pages } from './page-types.ts';

/** A component of a feature, loaded when first shown. */
function later<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const settings = () => import('../features/settings/SettingsPage.tsx');

/** The page of each place; a feature adds its own here and nowhere else. */
export const PAGES: Pages = {
  settings: { Content: later(settings, 'SettingsPage') },
};

/** The search box of the header. */
export function SearchSlot() {
  return <div />;
}
