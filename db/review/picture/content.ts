import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { PICTURE_FORM, type Picture } from '../../domain/review/picture.ts';
import { fail } from '../../domain/errors.ts';

/** A picture of more is refused: one of a hundred thousand records has a quarter of it. */
const MOST_BYTES = 128_000_000;

/** The JSON of a picture, deflated (RFC 1951). @throws VigieError `too-large` */
export function packPicture(picture: Picture): { content: Uint8Array; bytes: number } {
  const json = Buffer.from(JSON.stringify(picture));
  if (json.length > MOST_BYTES) fail({ kind: 'too-large', what: 'photographie', limit: MOST_BYTES });
  return { content: deflateRawSync(json, { level: 6 }), bytes: json.length };
}

/** A picture out of its content. @throws VigieError `invalid-document` when a later program made it */
export function unpackPicture(content: Uint8Array): Picture {
  const read = JSON.parse(
    inflateRawSync(content, { maxOutputLength: MOST_BYTES }).toString('utf8'),
  ) as Picture;
  if (read.form > PICTURE_FORM)
    fail({ kind: 'invalid-document', detail: `photographie de forme ${String(read.form)}` });
  return read;
}
