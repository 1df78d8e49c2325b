import { use, type DragEvent } from 'react';
import { EditorContext } from '../composer/context.ts';
import { CARRIED_TYPE, carriedBy } from './carried.ts';
import { putCarried } from './put-carried.ts';

/** Sections take what is dragged from the archive: it goes to their end. */
export function useDropsOnSections() {
  const editor = use(EditorContext);
  return {
    accepts: (event: DragEvent) => editor !== null && event.dataTransfer.types.includes(CARRIED_TYPE),
    drop: (event: DragEvent, section: string) => {
      const carried = carriedBy(event.dataTransfer);
      if (editor && carried.length > 0) void putCarried(editor, carried, { section });
    },
  };
}
