import { expect, test } from 'vitest';
import { readText } from '#renderer/features/indicators/paste/read-text.ts';

test('a CSV file is read in UTF-8, or in Windows-1252 when it is not', async () => {
  expect(await readText(new Blob(['Échantillon;37,5 %']))).toBe('Échantillon;37,5 %');
  const saved = Uint8Array.from([0xc9, 0x74, 0x75, 0x64, 0x65, 0x3b, 0x91, 0x80]);
  expect(await readText(new Blob([saved]))).toBe('Étude;‘€');
});
