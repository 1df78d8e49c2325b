/**
 * What Electron clones between processes, written as JSON: used on both sides, so this function is also sent to the page
 * as text and may use nothing from outside itself.
 */
export function createCodec() {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  const write = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value))
      return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Error) return { $: 'error', v: value.message };
    if (value instanceof Map) return { $: 'map', v: [...value].map(write) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(write) };
    if (Array.isArray(value)) return value.map(write);
    return { $: 'object', v: Object.entries(value).map(([key, inner]) => [key, write(inner)]) };
  };

  const read = (written: unknown): unknown => {
    if (typeof written !== 'object' || written === null) return written;
    if (Array.isArray(written)) return written.map(read);
    const { $: type, v } = written as { $: string; v: unknown };
    if (type === 'undefined') return undefined;
    if (type === 'bigint') return BigInt(v as string);
    if (type === 'number') return Number(v);
    if (type === 'buffer') return fromBase64(v as string).buffer;
    if (type === 'bytes') return fromBase64(v as string);
    if (type === 'date') return new Date(v as number);
    if (type === 'error') return new Error(v as string);
    if (type === 'map') return new Map((v as unknown[]).map(read) as [unknown, unknown][]);
    if (type === 'set') return new Set((v as unknown[]).map(read));
    return Object.fromEntries((v as [string, unknown][]).map(([key, inner]) => [key, read(inner)]));
  };

  return { write, read };
}
