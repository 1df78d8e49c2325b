import { create } from 'zustand';
import { useMedia } from '../../../app/useMedia.ts';
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
  /** Where there is room for one side only, the one that is open. */
  only: Side | null;
};

export type Side = 'outline' | 'panel';

export const useComposerLayout = create<ComposerLayout>()(
  persist<ComposerLayout>(
    () => ({
      outlineWidth: 236,
      panelWidth: 348,
      outlineShown: true,
      panelShown: true,
      panel: 'gather',
      only: 'outline',
    }),
    { name: 'vigie.composer', version: 1 },
  ),
);

/** Shows one of the panels. */
export function showPanel(panel: Panel): void {
  useComposerLayout.setState({ panel });
}

/** Narrower than this, there is one side beside the text at a time. */
const ROOMY = '(min-width: 1200px)';

/** Which sides are open in this window, and how to open or close one. */
export function useSides(): {
  roomy: boolean;
  shown: Readonly<Record<Side, boolean>>;
  show: (side: Side, on: boolean) => void;
} {
  const roomy = useMedia(ROOMY);
  const { outlineShown, panelShown, only } = useComposerLayout();
  return {
    roomy,
    shown: roomy
      ? { outline: outlineShown, panel: panelShown }
      : { outline: only === 'outline', panel: only === 'panel' },
    show: (side, on) => {
      if (!roomy) useComposerLayout.setState({ only: on ? side : null });
      else useComposerLayout.setState(side === 'outline' ? { outlineShown: on } : { panelShown: on });
    },
  };
}
