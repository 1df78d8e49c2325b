/** A DOI without the address that leads to it: « https://doi.org/10.1000/abc » is « 10.1000/abc ». */
export function plainDoi(said: string): string {
  const text = said
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi\s*:?\s*/i, '');
  const inAddress = /^https?:\/\/\S*?\/(10\.\d{4,9}\/\S+)$/i.exec(text);
  const plain = inAddress ? inAddress[1]! : text;
  return /%[0-9a-f]{2}/i.test(plain) ? decoded(plain) : plain;
}

/** The form every DOI has (ISO 26324, as its agency shows it). */
export const isDoi = (text: string): boolean => /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(text);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** ISBNs without their label, each as it is grouped: « ISBN : 978-2-07-036822-8 ». Several are apart by semicolons. */
export function plainIsbn(said: string): string {
  return said
    .split(/\s*[;,]\s*/)
    .map((one) => one.replace(/^\s*(?:e-?)?isbn(?:-1[03])?\s*:?\s*/i, '').trim())
    .flatMap((one) => {
      const apart = one.split(/\s+/);
      return !isIsbn(one) && apart.length > 1 && apart.every(isIsbn) ? apart : [one];
    })
    .filter((one) => one !== '')
    .join(' ; ');
}

/** Whether the check digit of an ISBN-10 or ISBN-13 is right (ISO 2108). Words after it in brackets do not count. */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/\s*\(.*\)\s*$/, '').replace(/[\s\u2010-\u2015-]/g, '');
  if (/^\d{9}[\dXx]$/.test(digits)) {
    const sum = [...digits].reduce(
      (total, sign, at) => total + (10 - at) * (/x/i.test(sign) ? 10 : Number(sign)),
      0,
    );
    return sum % 11 === 0;
  }
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return [...digits].reduce((total, sign, at) => total + Number(sign) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
