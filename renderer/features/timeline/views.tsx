import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type ComponentType, type ReactNode } from 'react';
import { LanesView } from './LanesView.tsx';

/** One of the timeline's views: a tab of the page. `header` (its title and the tabs) goes first in the view's tool bar. */
export type View = {
  id: string;
  label: MessageDescriptor;
  Content: ComponentType<{ header: ReactNode }>;
};

/** The views of the timeline, in the order of their tabs; a feature adds its own here and nowhere else. */
export const VIEWS: readonly [View, ...View[]] = [
  { id: 'lanes', label: msg`Ligne de temps`, Content: LanesView },
];
