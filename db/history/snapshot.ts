import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { NoteDocument } from '../domain/document/types.ts';

/** The JSON of a document, deflated (RFC 1951): each saved state is whole, so that none depends on another. */
export function packDocument(json: string): Uint8Array {
  return deflateRawSync(json, { level: 1 });
}

/** The JSON of a document out of its packed form. @throws when the bytes are damaged */
export function unpackJson(snapshot: Uint8Array): string {
  return inflateRawSync(snapshot, { maxOutputLength: 64_000_000 }).toString('utf8');
}

/** A document out of its packed form. @throws when the bytes are damaged */
export function unpackDocument(snapshot: Uint8Array): NoteDocument {
  return JSON.parse(unpackJson(snapshot)) as NoteDocument;
}
