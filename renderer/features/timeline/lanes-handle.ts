import type { Day } from './days.ts';
import type { LanesScene } from './scene.ts';

/** What others ask of the lanes on screen. */
export type LanesHandle = {
  closer: () => void;
  wider: () => void;
  all: () => void;
  /** Puts some days in view. */
  show: (days: { from: Day; to: Day }) => void;
  /** What is drawn now. */
  scene: () => LanesScene;
};
