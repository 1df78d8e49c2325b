import { create } from 'zustand';
import type { Kind } from '#db/domain/kinds.ts';
import type { ExportSelection } from '#preload/contract/interchange.ts';

/** A window over the page that any part of the program may ask for. */
export type Overlay =
  | { name: 'keys' }
  | { name: 'author' }
  | { name: 'create'; kind: Kind | null }
  | { name: 'export'; selection: ExportSelection; title: string };

export const useOverlay = create<{ overlay: Overlay | null }>(() => ({ overlay: null }));

/** Opens one; the one before closes. */
export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}

export function closeOverlay(): void {
  useOverlay.setState({ overlay: null });
}
