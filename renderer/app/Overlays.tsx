import { lazy, Suspense } from 'react';
import { AuthorDialog } from './AuthorDialog.tsx';
import { KeyboardMap } from './KeyboardMap.tsx';
import { closeOverlay, useOverlay } from './overlays.ts';

const CreateRecord = lazy(async () => ({
  default: (await import('../features/records/CreateRecord.tsx')).CreateRecord,
}));

const CaptureDialog = lazy(async () => ({
  default: (await import('../features/signals/capture/CaptureDialog.tsx')).CaptureDialog,
}));

const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/ExportDialog.tsx')).ExportDialog,
}));

/** The window asked for, over the page. */
export function Overlays() {
  const { overlay } = useOverlay();
  if (!overlay) return null;
  switch (overlay.name) {
    case 'keys':
      return <KeyboardMap onClose={closeOverlay} />;
    case 'author':
      return <AuthorDialog onClose={closeOverlay} required={false} />;
    case 'create':
      return (
        <Suspense>
          <CreateRecord kind={overlay.kind} onClose={closeOverlay} />
        </Suspense>
      );
    case 'capture':
      return (
        <Suspense>
          <CaptureDialog from={overlay.from} onClose={closeOverlay} />
        </Suspense>
      );
    case 'export':
      return (
        <Suspense>
          <ExportDialog selection={overlay.selection} suggestedTitle={overlay.title} onClose={closeOverlay} />
        </Suspense>
      );
  }
}
