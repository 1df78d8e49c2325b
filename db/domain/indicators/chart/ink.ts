/** The colours of a chart, as plain values: what is exported needs no style sheet. */
export type ChartInk = {
  ground: string;
  text: string;
  muted: string;
  line: string;
  mark: string;
  conflict: string;
  conflictText: string;
  gap: string;
};

/** The font of a chart; the first name is that of the program's own files. */
export const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
