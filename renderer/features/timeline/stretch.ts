import {
  type Label,
  LABEL_OFFSET,
  INSIDE_PADDING,
  GAP,
  markOf,
  type PackOptions,
  type Placed,
} from './pack.ts';

/**
 * The marks of a lane at another scale, in the rows they have: what a zoom shows until the lane is packed anew. Labels keep
 * their words and side; one that would touch another label or mark at this scale is left out.
 */
export function stretched(
  marks: readonly Placed[],
  options: Pick<PackOptions, 'pixelsPerDay' | 'limits' | 'edges'>,
): Placed[] {
  const moved = marks.map(({ span, row, label }): Placed => {
    const mark = markOf(span, options);
    return { span, row, ...mark, label: label && moveLabel(label, mark) };
  });
  const rows = Map.groupBy(moved, ({ row }) => row);
  for (const row of rows.values())
    keepApart(
      row.toSorted((a, b) => a.left - b.left),
      options.edges,
    );
  return moved;
}

function moveLabel(label: Label, { x0, left, right }: Pick<Placed, 'x0' | 'left' | 'right'>): Label {
  const x = {
    inside: x0 + INSIDE_PADDING,
    right: right + LABEL_OFFSET,
    left: left - LABEL_OFFSET - label.width,
  }[label.side];
  return { ...label, x };
}

/** Takes away the labels of a row that touch something; its marks come from left to right. */
function keepApart(row: readonly Placed[], [first, last]: PackOptions['edges']): void {
  /** The farthest end among the marks and labels before. */
  let end = -Infinity;
  for (const [at, mark] of row.entries()) {
    const { label } = mark;
    if (label) {
      const gap = label.side === 'inside' ? 0 : GAP;
      const stop = label.x + label.width;
      const next = label.side === 'left' ? Infinity : (row[at + 1]?.left ?? Infinity);
      const fits = label.side !== 'inside' || stop + INSIDE_PADDING <= mark.x1 + 1e-6;
      const within = label.x >= first && stop <= last;
      if (!fits || !within || label.x < end + gap || stop + gap > next) mark.label = null;
    }
    end = Math.max(end, mark.right, mark.label ? mark.label.x + mark.label.width : -Infinity);
  }
}
