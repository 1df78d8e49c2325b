declare module 'citeproc' {
  /** Typed where it is used. */
  const processor: unknown;
  export default processor;
}
