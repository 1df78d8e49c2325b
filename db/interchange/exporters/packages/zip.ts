import { strToU8, zipSync, type Zippable } from 'fflate';

/** The earliest moment a ZIP file can tell, as the hour of this machine: file times say nothing here. */
const EPOCH = new Date(1980, 0, 1);
/** What is compressed already. */
const PACKED = /\.(png|jpe?g|gif|webp|zip|docx|xlsx|odt|pdf)$/i;

/** Files in their order as a ZIP file with nothing of the hour in it; `stored` are those that must not be compressed. */
export function packed(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
  stored: ReadonlySet<string> = new Set(),
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    const level = PACKED.test(path) || stored.has(path) ? 0 : 6;
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime: EPOCH, level }];
  }
  return zipSync(entries) as Uint8Array<ArrayBuffer>;
}
