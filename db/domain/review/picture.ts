import type { Kind } from '../kinds.ts';
import type { Verification } from '../impacts.ts';
import type { Nature, Validation } from './states.ts';

/** The form of a picture's content; one that a later program made is not read. */
export const PICTURE_FORM = 1;

/** What the archive said of one record. Dates are EDTF, or their wording when they have one. */
export type PictureRow = {
  id: string;
  code: string;
  kind: Kind;
  title: string;
  date: string | null;
  planned: string | null;
  verification: Verification;
  /** The state or status among its properties, as stored. */
  state: string | null;
  validation: Validation;
  /** The id of its cycle, as `cycle:` finds it. */
  cycle: string | null;
  notes: number;
  links: number;
};

/** A figure of an indicator. */
export type PictureMeasure = {
  id: string;
  indicator: string;
  value: number;
  unit: string;
  date: string;
  base: string;
  source: string;
};

/** A decision as it was taken. */
export type PictureDecision = {
  id: string;
  text: string;
  state: 'ouvert' | 'clos';
  due: string | null;
  nature: Nature;
};

/** How many records of a cycle a theme has. */
export type PictureCell = { theme: string; cycle: string; count: number };

/** Everything a frozen picture keeps. `names` are the titles of cycles, themes and indicators, by their ids. */
export type Picture = {
  form: typeof PICTURE_FORM;
  query: string;
  at: string;
  names: Readonly<Record<string, string>>;
  cycles: readonly string[];
  records: readonly PictureRow[];
  measures: readonly PictureMeasure[];
  decisions: readonly PictureDecision[];
  coverage: readonly PictureCell[];
};
