/** A part of a tar file as a test wants it; `kind` is its type flag (`0` a file, `2` a link, `x` what pax says). */
export type TarPartInput = { name: string; content?: string | Uint8Array; kind?: string; size?: number };

/** A tar file (ustar) of these parts, whatever their names. */
export function tarOf(parts: readonly TarPartInput[]): Buffer {
  return Buffer.concat([...parts.flatMap(blocksOf), Buffer.alloc(1024)]);
}

function blocksOf({ name, content = '', kind = '0', size }: TarPartInput): Buffer[] {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(kind, 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}
