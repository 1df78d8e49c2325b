import { ORPCError } from '@orpc/client';
import { exitCodeOf, VigieError, type VigieErrorData } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { sentenceOf } from '../../domain/sentences.ts';
import { COMMANDS } from './commands.ts';
import { helpFor, helpForAll } from './help.ts';
import type { CliIo } from './io.ts';
import { MESSAGES } from './messages.ts';
import { commandNamed, parseCommand } from './parse.ts';
import { UsageError } from './usage-error.ts';
import { PROGRAM_VERSION } from '../../connection/program.ts';

/**
 * Runs one command as typed after `vigie` and gives its exit code: 0 done, 2 wrong usage, 3 the archive cannot be used,
 * 4 the input cannot be used, 5 a check found problems. Answers go to stdout, everything said to people to stderr.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const json = argv.includes('--json');
  const locale = localeOf(argv, io.env);
  const texts = MESSAGES[locale];
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  const answer = (json: boolean, value: { json: unknown; text: string }): void => {
    io.stdout.write(json ? `${JSON.stringify(value.json)}\n` : value.text === '' ? '' : `${value.text}\n`);
  };
  const failed = (error: object, sentence: string, exitCode: number): number => {
    if (json) answer(true, { json: { error: { ...error, message: sentence } }, text: '' });
    say(sentence);
    return exitCode;
  };

  try {
    const asked = helpAsked(argv);
    if (asked) {
      io.stdout.write(`${asked.name ? helpFor(asked.name, texts) : helpForAll(texts)}\n`);
      return asked.code;
    }
    if (argv[0] === '--version') {
      answer(json, { json: { version: PROGRAM_VERSION }, text: PROGRAM_VERSION });
      return 0;
    }
    const { name, positionals, options } = parseCommand(argv);
    if (typeof options['lang'] === 'string' && !(options['lang'] in MESSAGES))
      throw new UsageError((words) => words.badLanguage());
    const command = await COMMANDS[name].load();
    const result = await command({ io, locale, texts, json, positionals, options, say });
    if (result === null) return 0;
    answer(json, result);
    return result.exitCode ?? 0;
  } catch (error) {
    if (error instanceof UsageError) return failed({ kind: 'usage' }, error.sentence(texts), 2);
    const data = errorDataOf(error);
    if (data.kind === 'internal' && io.env['VIGIE_DEBUG'])
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return failed(data, sentence(data, locale), exitCodeOf(data.kind));
  }
}

/** Which help is asked for, if any. No command at all shows the help too, as wrong usage. */
function helpAsked(argv: readonly string[]): { name: ReturnType<typeof commandNamed>; code: 0 | 2 } | null {
  if (argv.length === 0) return { name: null, code: 2 };
  if (argv[0] === 'help') return { name: commandNamed(argv.slice(1)), code: 0 };
  if (argv.includes('--help') || argv.includes('-h')) return { name: commandNamed(argv), code: 0 };
  return null;
}

function sentence(data: VigieErrorData, locale: Locale): string {
  const said = sentenceOf(data, locale);
  return data.kind === 'not-found' ? `${said} (${data.id})` : said;
}

/** What went wrong as plain data, whether it came through the host or not. */
export function errorDataOf(error: unknown): VigieErrorData {
  if (error instanceof VigieError) return error.data;
  if (error instanceof ORPCError && error.code === 'VIGIE') return error.data as VigieErrorData;
  return { kind: 'internal', detail: error instanceof Error ? error.message : String(error) };
}

/** The language to speak: `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that is set; French unless English is asked. */
export function localeOf(argv: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const wanted = asked ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
