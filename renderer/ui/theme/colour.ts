/** Small colour arithmetic on `#rrggbb` texts; contrast is that of WCAG 2.2 (relative luminance, success criterion 1.4.3). */

function channels(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** `amount` (0 to 1) of `top` laid over `base`, in sRGB. */
export function mix(top: string, base: string, amount: number): string {
  const below = channels(base);
  const mixed = channels(top).map((value, i) => Math.round(value * amount + below[i]! * (1 - amount)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `hue` moved towards `towards` just as far as it takes to read on `background` with the ratio `minimum`. */
export function readable(hue: string, background: string, towards: string, minimum: number): string {
  for (let amount = 1; amount > 0; amount -= 0.02) {
    const candidate = mix(hue, towards, amount);
    if (contrast(candidate, background) >= minimum) return candidate;
  }
  return towards;
}
