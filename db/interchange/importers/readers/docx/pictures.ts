import { pictureType } from '../picture-type.ts';
import type { Problem, ReadContext } from '../reader.ts';
import { Unreadable } from '../reader.ts';
import type { WordImage, WordNode, WordTree } from './tree.ts';

/** Keeps the pictures of a document: the hash of each, or null for one that a note cannot show. */
export async function keepPictures(
  tree: WordTree,
  context: ReadContext,
): Promise<{ kept: Map<WordImage, string | null>; problems: Problem[] }> {
  const kept = new Map<WordImage, string | null>();
  const problems: Problem[] = [];
  for (const image of imagesOf(tree.children)) {
    const content = await contentOf(image);
    const type = content && pictureType(content);
    const name =
      (image.altText ?? '')
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .slice(0, 80) || `image ${kept.size + 1}`;
    const sha256 =
      content && type ? context.picture(content, `${name}.${type.ending}`, type.mediaType) : null;
    if (sha256 === null)
      problems.push(
        content
          ? { kind: 'picture-format', detail: image.contentType ?? name }
          : { kind: 'image-missing', detail: image.altText || name },
      );
    kept.set(image, sha256);
  }
  return { kept, problems };
}

/** The bytes of a picture; null for one that is outside the document, or not there. */
async function contentOf(image: WordImage): Promise<Uint8Array | null> {
  try {
    return await image.readAsBuffer();
  } catch (error) {
    if (error instanceof Unreadable && error.problem.kind === 'unpacked') throw error;
    return null;
  }
}

function imagesOf(nodes: readonly WordNode[]): WordImage[] {
  const images: WordImage[] = [];
  const waiting = nodes.toReversed();
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node.type === 'image') images.push(node);
    else if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return images;
}
