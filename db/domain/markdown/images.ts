import type { ImageNode } from '../document/types.ts';

/** How a picture stands, after its alternative text: `|300x200|center|decorative`, as vaults of notes write its size. */
const LOOK = /^([\s\S]*?)(?:\|(\d{1,5})(?:x(\d{1,5}))?)?(?:\|(left|center|right))?(?:\|(decorative))?$/;

export type ImageLook = {
  alt: string;
  /** Null when it is not said. */
  size: { width: number; height: number } | null;
  look: Pick<ImageNode, 'align' | 'decorative'>;
};

/** The alternative text of a picture apart from what follows it. */
export function readImageLook(words: string): ImageLook {
  const [, alt = words, width, height = '0', align, decorative] = LOOK.exec(words) ?? [];
  return {
    alt,
    size: width === undefined ? null : { width: Number(width), height: Number(height) },
    look: {
      ...(align !== undefined && { align: align as NonNullable<ImageNode['align']> }),
      ...(decorative !== undefined && { decorative: true }),
    },
  };
}

/** What follows the alternative text of a picture, '' when there is nothing to say. */
export function imageLook({ alt, width, height, align = '', decorative = false }: ImageNode): string {
  const { alt: read } = readImageLook(alt.trimEnd());
  // Words that look like what follows are kept from being taken for it by a size.
  const sized = width > 0 || read !== alt.trimEnd();
  const size = sized ? `|${width}${height > 0 ? `x${height}` : ''}` : '';
  return `${size}${align === '' ? '' : `|${align}`}${decorative ? '|decorative' : ''}`;
}
