import { penOf } from '../../drawing/pen.ts';
import { drawUnder, type Scene } from './draw.ts';
import type { View } from './view.ts';

/** How much nearer or farther a layer is shown than it was drawn, before it is drawn again. */
const STRETCH = 3;

/** The layer may be drawn again only at such intervals while the view moves, in milliseconds. */
const PATIENCE = 300;

type Drawn = Pick<Scene, 'graph' | 'positions' | 'ink' | 'size'> & {
  dimmed: boolean;
  view: View;
  at: number;
};

/**
 * What is under the nodes (tens of thousands of lines), drawn once on a canvas of its own: while the view moves that picture
 * moves with it, and at rest it is drawn anew.
 */
export function underLayer(): (context: CanvasRenderingContext2D, scene: Scene, ratio: number) => void {
  const canvas = document.createElement('canvas');
  let drawn: Drawn | null = null;
  const draw = (scene: Scene, ratio: number) => {
    const { graph, positions, ink, size, view } = scene;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    drawUnder(penOf(context), scene);
    drawn = { graph, positions, ink, size, dimmed: isDimmed(scene), view, at: performance.now() };
  };
  return (context, scene, ratio) => {
    if (!drawn || !stillTrue(drawn, scene)) draw(scene, ratio);
    if (!drawn) return;
    const { view, size } = scene;
    const scale = view.k / drawn.view.k;
    context.imageSmoothingQuality = 'low';
    context.drawImage(
      canvas,
      view.x - drawn.view.x * scale,
      view.y - drawn.view.y * scale,
      size.width * scale,
      size.height * scale,
    );
  };
}

const isDimmed = ({ active, found }: Scene): boolean => active !== null || found !== null;

function stillTrue(drawn: Drawn, scene: Scene): boolean {
  for (const part of ['graph', 'positions', 'ink', 'size'] as const)
    if (drawn[part] !== scene[part]) return false;
  if (drawn.dimmed !== isDimmed(scene)) return false;
  const { view } = scene;
  if (!scene.moving) return view.k === drawn.view.k && view.x === drawn.view.x && view.y === drawn.view.y;
  const scale = view.k / drawn.view.k;
  const near = scale < STRETCH && scale > 1 / STRETCH;
  return near || performance.now() - drawn.at < PATIENCE;
}
