import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const PANELS = ['gather', 'check', 'settings', 'preview', 'versions'] as const;
export type Panel = (typeof PANELS)[number];

/** How this person likes the composer on this machine; widths in pixels. */
type ComposerLayout = {
  outlineWidth: number;
  panelWidth: number;
  outlineShown: boolean;
  panelShown: boolean;
  panel: Panel;
};

export const useComposerLayout = create<ComposerLayout>()(
  persist<ComposerLayout>(
    () => ({ outlineWidth: 236, panelWidth: 348, outlineShown: true, panelShown: true, panel: 'gather' }),
    { name: 'vigie.composer', version: 1 },
  ),
);

/** Shows one of the panels, opening their side when it is closed. */
export function showPanel(panel: Panel): void {
  useComposerLayout.setState({ panel, panelShown: true });
}
