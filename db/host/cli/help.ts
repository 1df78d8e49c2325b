import { COMMANDS, type CommandName } from './commands.ts';
import type { Catalogue } from './messages.ts';

/** How a command is written, without what it does. */
export function formOf(name: CommandName): string {
  const { words, form } = COMMANDS[name];
  return `vigie ${words.join(' ')} ${form}`;
}

/** The help of one command. */
export function helpFor(name: CommandName, texts: Catalogue): string {
  return `${formOf(name)}\n\n${texts.does[name]}\n\n${texts.commonOptions}`;
}

/** The list of every command. */
export function helpForAll(texts: Catalogue): string {
  const names = Object.keys(COMMANDS) as CommandName[];
  const lines = names.map((name) => `  ${formOf(name)}\n      ${texts.does[name].split('\n')[0]}`);
  return `${texts.intro}\n\n${lines.join('\n')}\n\n${texts.commonOptions}\n${texts.exitCodes}`;
}
