import { createElement, Fragment, type ReactNode } from 'react';
import type { Verification } from '#db/domain/impacts.ts';
import { drawingOf, markOf, type Drawn } from '#db/domain/indicators/chart/drawing.ts';
import type { ChartInk } from '#db/domain/indicators/chart/ink.ts';
import type { Scene } from '#db/domain/indicators/chart/scene.ts';

/** A scene on screen: the elements that an exported file holds. `id` tells its pattern from those of other drawings. */
export function Drawing({ scene, ink, id }: { scene: Scene; ink: ChartInk; id: string }) {
  return elementOf(drawingOf(scene, ink, id));
}

/** One figure, as it is marked in a chart. */
export function Mark({
  shape,
  verification,
  x,
  y,
  ink,
}: {
  shape: number;
  verification: Verification;
  x: number;
  y: number;
  ink: ChartInk;
}) {
  return markOf(shape, verification, x, y, ink).map((drawn, index) => (
    <Fragment key={index}>{elementOf(drawn)}</Fragment>
  ));
}

function elementOf({ tag, attributes, children }: Drawn): ReactNode {
  const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propOf(name), value]));
  // The order of a drawing is its own: nothing in it moves between two renders.
  return typeof children === 'string'
    ? createElement(tag, props, children)
    : createElement(tag, props, ...children.map(elementOf));
}

/** React's name of an attribute: `stroke-width` is `strokeWidth`; `data-…` stays. */
const propOf = (name: string): string =>
  name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
