import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type IndicatorView = { as: 'table' | 'charts' };

/** How this person looks at the indicators, kept between two launches. */
export const useIndicatorView = create<IndicatorView>()(
  persist<IndicatorView>(() => ({ as: 'table' }), { name: 'vigie.indicators', version: 1 }),
);
