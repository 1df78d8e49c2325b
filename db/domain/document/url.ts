/** Longer addresses are not ones a person follows; browsers and Word stop near there. */
const LONGEST = 4096;
/** `vigie:<record id>`, and the block inside its note. */
const INTERNAL = /^vigie:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(#[\w-]{1,40})?$/;
/** Characters that browsers drop from an address before reading its scheme: `java\nscript:` is `javascript:`. */

const DROPPED = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const MAILTO_FIELDS = ['subject', 'body'] as const;

/**
 * The one judge of link addresses, at paste, import, save and export. Takes what was typed; gives the address in its
 * normal form when it is `https:`, `http:`, `mailto:` or a record of the archive (`vigie:<id>`), else null.
 * `www.…` gets its scheme. normalizeUrl(normalizeUrl(x)) = normalizeUrl(x).
 */
export function normalizeUrl(text: string): string | null {
  if (text.length > LONGEST) return null;
  const clean = text.replace(DROPPED, '').trim();
  if (clean.startsWith('vigie:')) return INTERNAL.test(clean) ? clean : null;
  const address = withScheme(clean);
  if (address === null) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol === 'mailto:') return mailto(url);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return null;
  return url.href.length > LONGEST ? null : url.href;
}

/** The record and block an internal link leads to, or null when the address is not internal. */
export function parseRecordUrl(url: string): { recordId: string; blockId: string | null } | null {
  if (!INTERNAL.test(url)) return null;
  const [record = '', blockId] = url.slice('vigie:'.length).split('#');
  return { recordId: record, blockId: blockId ?? null };
}

function withScheme(text: string): string | null {
  if (/^(https?:\/\/|mailto:)/i.test(text)) return text;
  if (/^www\.[^\s/]+\.[^\s/]/i.test(text)) return `https://${text}`;
  return null;
}

/** A letter may carry a subject and a text; anything else (copies, attachments, headers) is dropped. */
function mailto(url: URL): string | null {
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(url.pathname) || /%0[ad]/i.test(url.pathname)) return null;
  const fields = MAILTO_FIELDS.flatMap((field) => {
    const value = url.searchParams.get(field);
    return value === null ? [] : [`${field}=${encodeURIComponent(value.toWellFormed())}`];
  });
  const address = `mailto:${url.pathname}${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
  return address.length > LONGEST ? null : address;
}
