import { create } from 'zustand';
import type { Kind } from '#db/domain/kinds.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { ExportSelection } from '#preload/contract/interchange.ts';
import type { ToReport } from '../features/reports/add/to-report.ts';
import type { PointingHere } from '#preload/contract/links.ts';

/** Where a signal is captured: the record on screen, the passage selected in it, and how to cite the signal after it. */
export type CaptureFrom = {
  placeId: string | null;
  excerpt: string;
  blockId: string | null;
  /** Gives what takes the citation out again. */
  cite: ((signal: RecordRef) => () => void) | null;
};

/** A passage of a note to code: its place in the plain text on screen, in UTF-16 units, and its words. */
export type CodeFrom = { noteId: string; start: number; end: number; quote: string };

/** A passage of a note that says something of a signal already there, and the block where it begins. */
export type ObserveFrom = { noteId: string; excerpt: string; blockId: string | null };

/** A window over the page that any part of the program may ask for. */
export type Overlay =
  | { name: 'keys' }
  | { name: 'author' }
  | { name: 'quick-note' }
  | { name: 'create'; kind: Kind | null }
  | { name: 'capture'; from: CaptureFrom }
  | { name: 'trash'; ids: readonly string[]; pointing: PointingHere }
  | { name: 'rename'; id: string }
  | { name: 'merge'; id: string }
  | { name: 'code'; from: CodeFrom }
  | { name: 'observe'; from: ObserveFrom }
  | { name: 'import' }
  | { name: 'to-report'; what: ToReport }
  | { name: 'export'; selection: ExportSelection; title: string };

export const useOverlay = create<{ overlay: Overlay | null }>(() => ({ overlay: null }));

/** Opens one; the one before closes. */
export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}

/** Closes the window over the page, if one is open. */
export function closeOverlay(): void {
  useOverlay.setState({ overlay: null });
}
