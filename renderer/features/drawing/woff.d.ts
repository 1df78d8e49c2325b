declare module '*.woff?url' {
  const address: string;
  export { address as default };
}
