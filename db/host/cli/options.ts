import type { Call } from './command.ts';
import { misuse } from './usage-error.ts';

/** The text given for an option, or undefined. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The text given for an option that the command cannot do without. */
export function requiredText(call: Call, name: string): string {
  return textOption(call, name) ?? misuse((texts) => texts.missingOption(name));
}

/** True when an option without a value was given. */
export function isSet(call: Call, name: string): boolean {
  return call.options[name] === true;
}

/** Every value given for an option that may be repeated. */
export function textList(call: Call, name: string): string[] {
  const value = call.options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A whole number given for an option, within bounds, or undefined. */
export function numberOption(call: Call, name: string, least: number, most: number): number | undefined {
  const text = textOption(call, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    misuse((texts) => texts.badNumber(name, least, most));
  return number;
}

/** The positional argument at a place that the command's form says is there. */
export function argument(call: Call, index: number): string {
  const value = call.positionals[index];
  if (value === undefined) throw new Error(`no argument ${index}`);
  return value;
}
