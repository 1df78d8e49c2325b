import { expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '#db/host/cli/commands.ts';
import { helpFor } from '#db/host/cli/help.ts';
import { callerFolder } from '#db/host/cli/io.ts';
import { MESSAGES } from '#db/host/cli/messages.ts';
import { commandNamed, parseCommand } from '#db/host/cli/parse.ts';
import { localeOf } from '#db/host/cli/run.ts';

const names = Object.keys(COMMANDS) as CommandName[];

test('each command is found by its words, the longest first', () => {
  for (const name of names) expect(commandNamed([...COMMANDS[name].words, 'archive'])).toBe(name);
  expect(commandNamed(['import', 'archive', 'undo'])).toBe('import');
  expect(commandNamed(['note'])).toBeNull();
  expect(commandNamed([])).toBeNull();
});

test('options may stand anywhere, and repeat where they may', () => {
  const { positionals, options } = parseCommand([
    'export',
    '--record',
    'N-001',
    '-o',
    'x.docx',
    'archive',
    '--record',
    'N-002',
    '--format=docx',
  ]);
  expect(positionals).toEqual(['archive']);
  expect(options).toMatchObject({ record: ['N-001', 'N-002'], output: 'x.docx', format: 'docx' });
});

test('a query may begin with an exclusion', () => {
  const read = (...argv: string[]) => {
    const { positionals, options } = parseCommand(['search', ...argv]);
    return { positionals, options: { ...options } };
  };
  const wanted = { positionals: ['archive', '-mécénat type:étude'], options: { limit: '3', json: true } };
  expect(read('archive', '-mécénat type:étude', '--limit', '3', '--json')).toEqual(wanted);
  expect(read('--limit=3', '--json', 'archive', '-mécénat type:étude')).toEqual(wanted);
  expect(read('--limit', '3', '--json', 'archive', '--', '-mécénat type:étude')).toEqual(wanted);
  expect(() => read('archive', 'mécénat', '--limti', '3')).toThrow();
});

test('French is spoken unless English is asked', () => {
  expect(localeOf([], {})).toBe('fr');
  expect(localeOf([], { LANG: 'de_DE.UTF-8' })).toBe('fr');
  expect(localeOf([], { LANG: 'fr_FR.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('en');
  expect(localeOf([], { LANG: 'en_US.UTF-8', LC_ALL: '' })).toBe('en');
  expect(localeOf(['stats', '--lang', 'fr'], { LANG: 'en_US' })).toBe('fr');
});

test('paths start from where the person is, whether npm stands between or not', () => {
  expect(callerFolder({}, '/here')).toBe('/here');
  expect(callerFolder({ INIT_CWD: '/there' }, '/here')).toBe('/here');
  expect(callerFolder({ INIT_CWD: '/there', npm_lifecycle_event: 'vigie' }, '/program')).toBe('/there');
});

test('French sentences keep their no-break spaces and curly apostrophes', () => {
  const sentences = [...names.map((name) => helpFor(name, MESSAGES.fr)), ...said(MESSAGES.fr)];
  expect(sentences.length).toBeGreaterThan(40);
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/[^\s] [:;?!»](\s|$)/);
    expect(sentence).not.toMatch(/« [^\u00a0]/);
    expect(sentence).not.toMatch(/\w'\w/);
    expect(sentence).not.toMatch(/!/);
  }
});

/** Every sentence of a catalogue, with plain values in its places. */
function said(texts: object): string[] {
  return Object.values(texts).flatMap((text: unknown) => {
    if (typeof text === 'string') return [text];
    if (typeof text === 'function')
      return [
        String(
          (text as (...values: unknown[]) => string)(
            ...(text.length === 1 ? [['stats']] : [2, ['stats'], ['stats']]),
          ),
        ),
      ].filter((sentence) => !sentence.includes('undefined'));
    return said(text as object);
  });
}
