declare module 'edtf' {
  /** The reference reader, which the tests use as a judge: milliseconds of the first and last instant, or an error. */
  export default function edtf(text: string): { min: number; max: number };
}
