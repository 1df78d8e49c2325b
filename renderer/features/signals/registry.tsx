import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentType, ReactNode } from 'react';
import { DuplicatesView } from './duplicates/DuplicatesView.tsx';
import { GroupsView } from './groups/GroupsView.tsx';
import { QueueView } from './queue/QueueView.tsx';
import { ListView } from './views/ListView.tsx';
import { MatrixView } from './views/matrix/MatrixView.tsx';
import { RadarView } from './views/radar/RadarView.tsx';
import { RetrospectiveView } from './views/retrospective/RetrospectiveView.tsx';
import { StrengthView } from './views/strength/StrengthView.tsx';

/** One of the views of the signals: a tab of the page. `header` (its title and the tabs) goes first in the view's tool bar. */
export type SignalView = {
  id: string;
  label: MessageDescriptor;
  Content: ComponentType<{ header: ReactNode }>;
};

/** The views of the signals, in the order of their tabs; a feature adds its own here and nowhere else. */
export const SIGNAL_VIEWS: readonly [SignalView, ...SignalView[]] = [
  { id: 'radar', label: msg`Radar`, Content: RadarView },
  { id: 'matrix', label: msg`Impact × incertitude`, Content: MatrixView },
  { id: 'strength', label: msg`Renforcement`, Content: StrengthView },
  { id: 'groups', label: msg`Grappes`, Content: GroupsView },
  { id: 'retrospective', label: msg`Rétrospective`, Content: RetrospectiveView },
  { id: 'queue', label: msg`À revoir`, Content: QueueView },
  { id: 'duplicates', label: msg`Doublons`, Content: DuplicatesView },
  { id: 'list', label: msg`Liste`, Content: ListView },
];
