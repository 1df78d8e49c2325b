import { piece, reference } from '../document/build.ts';
import { REFERENCE_SHOWS, type PieceNode, type ReferenceNode } from '../document/types.ts';
import { isPieceSource } from '../reports/read-source.ts';
import type { PieceSource } from '../reports/sources.ts';
import { addressParts, cutText, queryOf } from './addresses.ts';

/*
 * What only reports have, in Markdown: a piece is a picture at an address of ours, its caption the title of the picture,
 * `![Titre](vigie:piece/note/<id>?copy=… "Légende")`; a reference is a link, `[figure 3](vigie:renvoi/<block>)`. A block that a
 * reference leads to is followed by its id, as vaults of notes write it: a line of its own, `^<block>`.
 */
const PIECE = 'vigie:piece/';
const REFERENCE = 'vigie:renvoi/';

/** The address of a piece in the Markdown of a report: all of it but its title and caption. */
export function pieceAddress({ source, copy, takenAt, frozen }: PieceNode): string {
  const fields: [string, string][] = [];
  let path = '';
  for (const [key, value] of Object.entries(source)) {
    if (key === 'is' || value === null) continue;
    if (key === 'recordId') path = `/${String(value)}`;
    else if (Array.isArray(value)) for (const one of value) fields.push([key, String(one)]);
    else fields.push([key, String(value)]);
  }
  fields.push(['copy', copy], ['takenAt', takenAt], ['frozen', frozen ? '1' : '']);
  return PIECE + source.is + path + queryOf(fields);
}

/** The piece of a picture, or null when its address is none. */
export function readPiece(address: string, words: string, caption: string): PieceNode | null {
  const { path, fields } = addressParts(address, PIECE) ?? {};
  if (!fields || path === undefined) return null;
  const source = readSource(path, fields);
  if (!source) return null;
  const copy = fields.get('copy') ?? '';
  return piece(source, {
    title: cutText(words.trim(), 500),
    caption: cutText(caption, 10_000),
    copy: /^[0-9a-f]{64}$/.test(copy) ? copy : '',
    takenAt: cutText(fields.get('takenAt') ?? '', 40),
    frozen: fields.get('frozen') === '1',
  });
}

function readSource(path: string, fields: URLSearchParams): PieceSource | null {
  const [is = '', recordId = ''] = path.split('/');
  const said = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, fields.get(key) ?? '']));
  const source: unknown =
    is === 'liste'
      ? { is, ...said('query'), columns: fields.getAll('columns') }
      : is === 'frise'
        ? { is, ...said('query', 'from', 'to', 'lanes', 'sha256') }
        : is === 'note'
          ? { is, recordId, blockId: fields.get('blockId') }
          : is === 'extrait'
            ? { is, recordId, ...said('excerptId') }
            : { is, recordId };
  return isPieceSource(source) ? source : null;
}

/** The address of a reference in the Markdown of a report; what it says is the words of the link. */
export function referenceAddress({ target, shows }: ReferenceNode): string {
  return REFERENCE + target + queryOf([['shows', shows === 'number' ? '' : shows]]);
}

/** The reference of a link, or null when its address is none. */
export function readReference(address: string, words: string): ReferenceNode | null {
  const { path, fields } = addressParts(address, REFERENCE) ?? {};
  if (!fields || path === undefined || !/^[\w-]{1,40}$/.test(path)) return null;
  const shows = REFERENCE_SHOWS.find((one) => one === fields.get('shows')) ?? 'number';
  return reference(path, shows, cutText(words.trim(), 10_000));
}

const MARK = /^\^([\w-]{1,40})$/;

/** The id that a line gives to the block before it, or null when it is any other line. */
export function blockMark(source: string): string | null {
  return MARK.exec(source)?.[1] ?? null;
}
