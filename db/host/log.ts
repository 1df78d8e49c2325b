/** Where the host says what went wrong inside it: the name of the method and of the error, never what people wrote. */
export type HostLog = { error(message: string, detail?: unknown): void };

/** One line per message on stderr, which every way of starting the host keeps apart from its answers. */
export const stderrLog: HostLog = {
  error(message, detail) {
    process.stderr.write(`vigie: ${message}${detail === undefined ? '' : ` (${describeError(detail)})`}\n`);
  },
};

/** Name, message and place of an error in one line. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  const cause = error.cause instanceof Error ? ` ← ${error.cause.message}` : '';
  return `${error.name}: ${error.message}${cause}${place ? ` ${place}` : ''}`;
}
