import { parseArgs } from 'node:util';
import { COMMANDS, COMMON_OPTIONS, type CommandEntry, type CommandName } from './commands.ts';
import type { OptionValue } from './command.ts';
import { misuse } from './usage-error.ts';

export type Parsed = {
  name: CommandName;
  positionals: readonly string[];
  options: Readonly<Record<string, OptionValue>>;
};

/** The command that the words name, the longest first (`import undo` before `import`). */
export function commandNamed(words: readonly string[]): CommandName | null {
  const entries = Object.entries(COMMANDS) as [CommandName, CommandEntry][];
  const found = entries
    .filter(([, entry]) => entry.words.every((word, index) => words[index] === word))
    .sort(([, one], [, other]) => other.words.length - one.words.length);
  return found[0]?.[0] ?? null;
}

/**
 * Reads what follows the program's name.
 *
 * @throws UsageError for an unknown command or option, a missing value, too few or too many arguments
 */
export function parseCommand(argv: readonly string[]): Parsed {
  const name = commandNamed(argv);
  if (name === null)
    return misuse((texts) =>
      texts.unknownCommand(
        argv
          .filter((word) => !word.startsWith('-'))
          .slice(0, 2)
          .join(' '),
      ),
    );
  const entry: CommandEntry = COMMANDS[name];
  const { values, positionals } = readArguments(name, entry, argv.slice(entry.words.length));
  const [least, most] = entry.positionals;
  const help = values['help'] === true;
  if (!help && (positionals.length < least || positionals.length > most)) misuse((texts) => texts.form(name));
  return { name, positionals, options: values };
}

function readArguments(name: CommandName, entry: CommandEntry, args: string[]) {
  try {
    return parseArgs({
      args: name === 'search' ? withExclusions(args) : args,
      options: { ...COMMON_OPTIONS, ...entry.options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const option = /'(-[^']*)'/
      .exec((error as Error).message)?.[1]
      ?.split(' ')
      .findLast((part) => part.startsWith('-'));
    return misuse((texts) => (option === undefined ? texts.form(name) : texts.badOption(option, name)));
  }
}

/**
 * A query may begin with an exclusion (`-mécénat type:étude`): what begins with one dash and is no option is put after the `--`
 * that says so.
 */
function withExclusions(args: readonly string[]): string[] {
  const isExclusion = (arg: string): boolean => /^-[^-]|^-$/u.test(arg) && arg !== '-h';
  if (args.includes('--') || !args.some(isExclusion)) return [...args];
  const [kept, moved]: [string[], string[]] = [[], []];
  for (const [place, arg] of args.entries()) {
    const isWord = !arg.startsWith('-') && !/^--(?:limit|lang)$/.test(args[place - 1] ?? '');
    (isWord || isExclusion(arg) ? moved : kept).push(arg);
  }
  return [...kept, '--', ...moved];
}
