import { readPart } from '../joplin/pack.ts';
import { mediaTypeOf } from './files.ts';
import type { Plan, PlannedNote } from './plan.ts';

/** An address in a note of Joplin: `:/` and an id, of a note or of a file. */
const ADDRESS = /^:\/([0-9a-f]{32})(?:[?#].*)?$/;

const UNKNOWN = 'application/octet-stream';

/** What the addresses of notes in packs mean. */
export class Packs {
  readonly #packs: Plan['packs'];

  constructor(packs: Plan['packs']) {
    this.#packs = packs;
  }

  /** The path, for links, of the note that an address in a packed note means; null for any other address. */
  note(address: string, { packed }: PlannedNote): string | null {
    const id = packed && ADDRESS.exec(address)?.[1];
    return id ? `${id}.md` : null;
  }

  /** The file that an address in a packed note means. `read` gives its bytes. */
  file(
    address: string,
    { packed }: PlannedNote,
  ): { name: string; mediaType: string; bytes: number; read(): Uint8Array } | null {
    const id = packed && ADDRESS.exec(address)?.[1];
    const part = id ? this.#packs.get(packed.pack)?.get(id) : undefined;
    if (!packed || !part) return null;
    const { name, bytes } = part;
    // The ending of a name is what other programs go by; what Joplin says stands in for one that is missing.
    const named = mediaTypeOf(name);
    const mediaType =
      named === UNKNOWN && !part.mediaType.startsWith('image/') ? part.mediaType || named : named;
    return { name, mediaType, bytes, read: () => readPart(packed.pack, part) };
  }
}
