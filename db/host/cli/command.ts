import type { Locale } from '../../domain/locale.ts';
import type { CliIo } from './io.ts';
import type { Catalogue } from './messages.ts';

export type OptionValue = string | boolean | readonly (string | boolean)[] | undefined;

/** What a command is given: what was typed, checked for form only, and how to speak. */
export type Call = {
  io: CliIo;
  locale: Locale;
  texts: Catalogue;
  json: boolean;
  positionals: readonly string[];
  options: Readonly<Record<string, OptionValue>>;
  /** A line for people, on stderr. */
  say(line: string): void;
};

/** What a command answers: the same thing for programs and for people. `null` when it has already written it all. */
export type Answer = { json: unknown; text: string; exitCode?: 0 | 5 } | null;

export type Command = (call: Call) => Promise<Answer>;
