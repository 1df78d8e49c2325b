import { own } from '../../../../domain/own.ts';
import type { Relations } from './relations.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/x-emf': 'emf',
  'image/x-wmf': 'wmf',
};

/** The pictures of a package, each kept once however often it is shown. */
export class Media {
  readonly files: [path: string, content: Uint8Array][] = [];
  readonly #names = new Map<Uint8Array, string>();
  #drawings = 0;

  /** The relation of a part with a picture; null for a kind Word does not show. */
  add(content: Uint8Array, mediaType: string, relations: Relations): string | null {
    const extension = own(EXTENSIONS, mediaType);
    if (extension === undefined) return null;
    let name = this.#names.get(content);
    if (name === undefined) {
      name = `media/image${this.#names.size + 1}.${extension}`;
      this.#names.set(content, name);
      this.files.push([`word/${name}`, content]);
    }
    return relations.to('image', name);
  }

  /** A number of its own for each drawing, as the format asks. */
  nextDrawing(): number {
    this.#drawings += 1;
    return this.#drawings;
  }
}
