// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '#renderer/app/commands.ts';
import { KEYBOARD_MAP } from '#renderer/app/keyboard-map.ts';
import { BLOCKS } from '#renderer/editor/commands/blocks.ts';
import { FORMATS } from '#renderer/editor/commands/formats.ts';

// The words are not what is looked at.
vi.mock('@lingui/core/macro', () => {
  const words = (texts: readonly string[]) => ({ id: texts.join(''), message: texts.join('') });
  return { msg: words, t: words, plural: () => '' };
});

const shown = new Set(KEYBOARD_MAP.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)));

describe('the map of the keyboard', () => {
  test('shows every combination that the program hears, the text and its blocks too', () => {
    const heard = [
      ...COMMANDS.flatMap(({ keys }) => keys),
      ...FORMATS.map(({ keys }) => keys),
      ...BLOCKS.flatMap(({ keys }) => keys ?? []),
    ];
    expect(heard.filter((keys) => !shown.has(keys))).toEqual([]);
  });

  test('shows every combination that some part of the editor names', () => {
    const editor = join(import.meta.dirname, '../../../../renderer/editor');
    const files = readdirSync(editor, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const named = files.flatMap((file) =>
      [...readFileSync(join(editor, file), 'utf8').matchAll(/export const [A-Z_]*KEYS\b[^;]*;/g)].flatMap(
        ([code]) => [...code.matchAll(/'([^']+)'/g)].map(([, keys]) => keys ?? ''),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((keys) => !shown.has(keys))).toEqual([]);
  });

  test('gives no combination two meanings in one place', () => {
    for (const { title, rows } of KEYBOARD_MAP) {
      const keys = rows.flatMap((row) => row.keys);
      expect(
        keys.filter((one, index) => keys.indexOf(one) !== index),
        title.message ?? title.id,
      ).toEqual([]);
    }
  });
});
