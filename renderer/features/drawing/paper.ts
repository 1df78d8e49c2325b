/** Sheets of paper in landscape, ISO 216, in points of 1/72 inch. */
export const PAPERS = {
  a4: { width: 841.89, height: 595.28 },
  a3: { width: 1190.55, height: 841.89 },
} as const;
export type PaperName = keyof typeof PAPERS;

/** Margin on each side: 10 mm. */
const MARGIN = 28.35;

/** How a drawing stands on a paper: scaled to fit between the margins, never enlarged more than twice, in the middle. */
export function placedOn(paper: PaperName, { width, height }: { width: number; height: number }) {
  const page = PAPERS[paper];
  const scale = Math.min((page.width - 2 * MARGIN) / width, (page.height - 2 * MARGIN) / height, 2);
  return { page, scale, x: (page.width - width * scale) / 2, y: (page.height - height * scale) / 2 };
}
