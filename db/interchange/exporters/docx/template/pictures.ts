import type { Package } from '../../../importers/readers/package.ts';
import { pictureSize } from '../../flow/picture-size.ts';
import type { PictureOf } from './margins.ts';
import type { TemplateProblem } from './problems.ts';
import { resolved, type Relations } from './relations.ts';

export type MarginPicture = { content: Uint8Array; mediaType: string };

const LARGEST = 10_000_000;

/** The pictures of a header that it may keep, read beforehand, and the relation each has from now on. */
export async function marginPictures(
  file: Package,
  part: string,
  relations: Relations,
  report: (problem: TemplateProblem) => void,
): Promise<{ used: MarginPicture[]; idOf: PictureOf }> {
  const known = new Map<string, MarginPicture>();
  for (const [id, relation] of relations) {
    if (relation.type !== 'image') continue;
    const path = resolved(part, relation);
    if (path === null) report('outside');
    if (path === null || !file.has(path)) continue;
    const content = await file.read(path, LARGEST + 1);
    const mediaType = content.length > LARGEST ? null : mediaTypeOf(content);
    if (mediaType === null) report('picture');
    else known.set(id, { content: new Uint8Array(content), mediaType });
  }
  const used: MarginPicture[] = [];
  const ids = new Map<string, string>();
  return {
    used,
    idOf(id) {
      const given = ids.get(id);
      const picture = known.get(id);
      if (given !== undefined || !picture) return given ?? null;
      const fresh = `rId${used.push(picture)}`;
      ids.set(id, fresh);
      return fresh;
    },
  };
}

/** What kind of picture it is by its first bytes; null for any that Word shows nowhere or that a text may not hold. */
function mediaTypeOf(content: Uint8Array): string | null {
  const known = pictureSize(content);
  if (known) return `image/${known.kind === 'jpg' ? 'jpeg' : known.kind}`;
  if (content.length < 44) return null;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  // Enhanced metafiles ([MS-EMF] §2.3.4.2) and placeable ones ([MS-WMF] §2.3.2.3): logos of houses often are.
  if (view.getUint32(0, true) === 1 && view.getUint32(40, true) === 0x464d4520) return 'image/x-emf';
  return view.getUint32(0, true) === 0x9ac6cdd7 ? 'image/x-wmf' : null;
}
