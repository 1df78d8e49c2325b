import { own } from '../../../../domain/own.ts';

/** Widths of the signs from the space to « ~ » and the height of a line, in hundredths of the size of the font. */
type Letters = { widths: readonly number[]; line: number };

const widths = (text: string): number[] => text.split(' ').map(Number);

/** Of the fonts of the same widths as Calibri, Cambria, Times New Roman and Arial: Carlito, Caladea, Liberation. */
const CALIBRI: Letters = {
  line: 122,
  widths: widths(
    '23 33 40 50 51 71 68 22 30 30 50 50 25 31 25 39 51 51 51 51 51 51 51 51 51 51 27 27 50 50 50 46 89 58 54 53 62 49 46 63 62 25 32 52 42 85 65 66 52 67 54 46 49 64 57 89 52 49 47 31 39 31 50 50 29 48 53 42 53 50 31 47 53 23 24 45 23 80 53 53 53 53 35 39 33 53 45 71 43 45 40 31 46 31 50',
  ),
};
const CAMBRIA: Letters = {
  line: 117,
  widths: widths(
    '22 29 39 62 51 89 69 24 38 38 43 55 21 33 21 49 52 36 47 46 49 48 47 47 49 48 26 26 55 55 55 42 89 60 58 52 63 54 51 54 70 34 30 63 50 89 69 60 53 60 61 45 56 69 60 89 57 56 51 35 49 35 55 37 15 47 52 42 52 44 31 46 55 28 26 53 27 81 56 48 52 50 40 39 33 55 47 72 48 48 43 39 32 39 71',
  ),
};
const TIMES: Letters = {
  line: 115,
  widths: widths(
    '25 33 41 50 50 83 78 18 33 33 50 56 25 33 25 28 50 50 50 50 50 50 50 50 50 50 28 28 56 56 56 44 92 72 67 67 72 61 56 72 72 33 39 72 61 89 72 72 56 72 67 56 61 72 72 94 72 72 61 33 28 33 47 50 33 44 50 44 50 44 33 50 50 28 28 50 28 78 50 50 50 50 33 39 28 50 50 72 50 50 44 48 20 48 54',
  ),
};
const ARIAL: Letters = {
  line: 115,
  widths: widths(
    '28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 102 67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 56 56 33 50 28 56 50 72 50 50 50 33 26 33 58',
  ),
};
/** Every letter of a font of code is as wide. */
const FIXED: Letters = { line: 117, widths: Array.from({ length: 95 }, () => 55) };
const KNOWN: Readonly<Record<string, Letters>> = {
  Calibri: CALIBRI,
  Cambria: CAMBRIA,
  Georgia: { line: 114, widths: CAMBRIA.widths.map((width) => width * 1.04) },
  'Times New Roman': TIMES,
  Arial: ARIAL,
  Consolas: FIXED,
};
/** Quotation marks and dashes, narrow and wide spaces; any other sign is as wide as most letters. */
const OTHERS: ReadonlyMap<number, number> = new Map([
  ...[0xa0, 0x202f, 0x2019].map((code): [number, number] => [code, 23]),
  ...[0xab, 0xbb, 0x2013].map((code): [number, number] => [code, 50]),
  ...[0x2014, 0x2026, 0x153].map((code): [number, number] => [code, 86]),
]);
const MOST = 50;

/** How wide the letters of a font are; those of Arial when it is not one of the known fonts. */
export const lettersOf = (font: string): Letters => own(KNOWN, font) ?? ARIAL;

/** Accented letters by their letter: é is as wide as e. */
const PLAIN = new Map<number, number>();
for (let code = 0xc0; code < 0x180; code += 1)
  PLAIN.set(code, String.fromCharCode(code).normalize('NFD').charCodeAt(0));

/** How many lines a text takes in this width, broken at spaces; widths and size in points. */
export function linesOf(text: string, width: number, size: number, { widths: of }: Letters): number {
  const room = (width * 100) / size;
  let lines = 1;
  let x = 0;
  let word = 0;
  const end = () => {
    if (x + word > room && x > 0) {
      lines += 1;
      x = 0;
    }
    // A word longer than the line is broken in it.
    if (word > room) {
      lines += Math.floor(word / room);
      word %= room;
    }
    x += word;
    word = 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code === 10) {
      end();
      lines += 1;
      x = 0;
      continue;
    }
    if (code >= 0xc0) code = PLAIN.get(code) ?? code;
    const sign = code >= 32 && code < 127 ? of[code - 32]! : (OTHERS.get(code) ?? MOST);
    if (code === 32) {
      end();
      x += sign;
    } else {
      word += sign;
      if (code === 45) end();
    }
  }
  end();
  return lines;
}
