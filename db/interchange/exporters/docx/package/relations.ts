import { escapeMarkup } from '../../html/escape.ts';
import { XML_HEAD } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** What a part of the package refers to (ECMA-376-2 §9.3): each target once, numbered as it comes. */
export class Relations {
  readonly #ids = new Map<string, string>();
  #xml = '';

  /** The id of the relation of this kind with a file of the package, its path from the part. */
  to(kind: string, target: string): string {
    return this.#add(kind, target, '');
  }

  /** The id of the relation with an address outside the package. */
  toAddress(url: string): string {
    return this.#add('hyperlink', url, ' TargetMode="External"');
  }

  get any(): boolean {
    return this.#ids.size > 0;
  }

  xml(): string {
    return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#xml}</Relationships>`;
  }

  #add(kind: string, target: string, mode: string): string {
    const key = `${kind} ${target}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    const type = kind.includes(':') ? kind : `${OFFICE}${kind}`;
    this.#xml += `<Relationship Id="${id}" Type="${type}" Target="${escapeMarkup(target)}"${mode}/>`;
    return id;
  }
}
