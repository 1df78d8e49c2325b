import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type ComponentType, type ReactNode } from 'react';
import { MatrixView } from '../coverage/matrix/MatrixView.tsx';
import { MissingView } from '../coverage/missing/MissingView.tsx';
import { SuperposeView } from '../coverage/superpose/SuperposeView.tsx';
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
  { id: 'superpose', label: msg`Cycles superposés`, Content: SuperposeView },
  { id: 'matrix', label: msg`Matrice de couverture`, Content: MatrixView },
  { id: 'missing', label: msg`Ce qui manque`, Content: MissingView },
];
