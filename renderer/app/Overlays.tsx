import { lazy, Suspense } from 'react';
import { QuickNote } from '../features/notes/capture/QuickNote.tsx';
import { AuthorDialog } from './AuthorDialog.tsx';
import { closeOverlay, useOverlay } from './overlays.ts';

const KeyboardMap = lazy(async () => ({
  default: (await import('./KeyboardMap.tsx')).KeyboardMap,
}));
const CreateRecord = lazy(async () => ({
  default: (await import('../features/records/CreateRecord.tsx')).CreateRecord,
}));

const CaptureDialog = lazy(async () => ({
  default: (await import('../features/signals/capture/CaptureDialog.tsx')).CaptureDialog,
}));

const TrashDialog = lazy(async () => ({
  default: (await import('../features/links/TrashDialog.tsx')).TrashDialog,
}));

const RenameDialog = lazy(async () => ({
  default: (await import('../features/links/RenameDialog.tsx')).RenameDialog,
}));

const MergeDialog = lazy(async () => ({
  default: (await import('../features/links/MergeDialog.tsx')).MergeDialog,
}));

const CodeDialog = lazy(async () => ({
  default: (await import('../features/coding/CodeDialog.tsx')).CodeDialog,
}));

const ObservePassage = lazy(async () => ({
  default: (await import('../features/coding/ObservePassage.tsx')).ObservePassage,
}));

const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/ExportDialog.tsx')).ExportDialog,
}));

const ImportDialog = lazy(async () => ({
  default: (await import('../features/imports/ImportDialog.tsx')).ImportDialog,
}));

const AddToReport = lazy(async () => ({
  default: (await import('../features/reports/add/AddToReport.tsx')).AddToReport,
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
    case 'quick-note':
      return <QuickNote onClose={closeOverlay} />;
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
    case 'trash':
      return (
        <Suspense>
          <TrashDialog ids={overlay.ids} pointing={overlay.pointing} onClose={closeOverlay} />
        </Suspense>
      );
    case 'rename':
      return (
        <Suspense>
          <RenameDialog id={overlay.id} onClose={closeOverlay} />
        </Suspense>
      );
    case 'merge':
      return (
        <Suspense>
          <MergeDialog id={overlay.id} onClose={closeOverlay} />
        </Suspense>
      );
    case 'code':
      return (
        <Suspense>
          <CodeDialog from={overlay.from} onClose={closeOverlay} />
        </Suspense>
      );
    case 'observe':
      return (
        <Suspense>
          <ObservePassage from={overlay.from} onClose={closeOverlay} />
        </Suspense>
      );
    case 'import':
      return (
        <Suspense>
          <ImportDialog onClose={closeOverlay} />
        </Suspense>
      );
    case 'to-report':
      return (
        <Suspense>
          <AddToReport what={overlay.what} onClose={closeOverlay} />
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
