import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable } from './reader.ts';

/** What a packed file may hold (design of safety, §5): entries, bytes once unpacked, and how many times more than packed. */
export const PACKAGE_LIMITS = { entries: 10_000, bytes: 500_000_000, ratio: 100 };
/** A small entry may well be a hundred times smaller packed: the ratio is judged from here on. */
const JUDGED_FROM = 1_000_000;

/**
 * A packed file (ZIP) of which nothing is trusted: names are only ever looked up, never paths of this machine; bytes are counted
 * as they are unpacked, whatever the file declares.
 */
export class Package {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #format: string;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, format: string) {
    this.#zip = zip;
    this.#entries = entries;
    this.#format = format;
  }

  /** Opens a packed file. `format` is what people call it, for the sentence. @throws Unreadable */
  static async open(bytes: Uint8Array, format: string): Promise<Package> {
    try {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const zip = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true });
      if (zip.entryCount > PACKAGE_LIMITS.entries)
        throw new Unreadable('unpacked', `${zip.entryCount} fichiers`);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= PACKAGE_LIMITS.entries) throw new Unreadable('unpacked', 'fichiers');
        // Of two entries of one name, programs do not agree on which is meant.
        if (entries.has(entry.fileName) || entry.isEncrypted()) throw new Unreadable('broken', format);
        entries.set(entry.fileName, entry);
      }
      return new Package(zip, entries, format);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken', format);
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of an entry, the first `most` of them when told so. @throws Unreadable */
  async read(name: string, most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) throw new Unreadable('broken', this.#format);
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        bytes += piece.length;
        this.#unpacked += piece.length;
        if (this.#unpacked > PACKAGE_LIMITS.bytes) throw new Unreadable('unpacked', '500\u00a0Mo');
        if (bytes > JUDGED_FROM && bytes > entry.compressedSize * PACKAGE_LIMITS.ratio)
          throw new Unreadable('unpacked', `${PACKAGE_LIMITS.ratio} fois plus`);
        pieces.push(piece);
        if (bytes >= most) {
          stream.destroy();
          break;
        }
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken', this.#format);
    }
    return Buffer.concat(pieces);
  }

  /** An entry as text, without a mark at its start; '' when there is none. */
  async text(name: string, most?: number): Promise<string> {
    if (!this.has(name)) return '';
    const bytes = await this.read(name, most);
    const wide =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(wide).decode(bytes);
  }
}
