import type { ComponentType } from 'react';
import type { Location, PageName } from './locations.ts';

type At<Page extends PageName> = Extract<Location, { page: Page }>;

/** The props of a page are its location, without the name of the page: `{ id }`, `{ kind }`, `{ query }` or nothing. */
export type PageProps<Page extends PageName> = Omit<At<Page>, 'page'>;

/**
 * What a feature gives the shell for one page: what stands in the middle, and if it has them the list to its left
 * (hidden under 1 280 px) and the panel to its right (under the page below 1 024 px). Each fills its column and scrolls
 * by itself. `useTitle` names the tab and the window.
 */
export type Page<Name extends PageName> = {
  Content: ComponentType<PageProps<Name>>;
  List?: ComponentType<PageProps<Name>>;
  Context?: ComponentType<PageProps<Name>>;
};

export type Pages = { [Name in PageName]?: Page<Name> };
