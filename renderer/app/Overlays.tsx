import { lazy, Suspense } from 'react';
import { AuthorDialog } from './AuthorDialog.tsx';
import { KeyboardMap } from './KeyboardMap.tsx';
import { closeOverlay, useOverlay } from './overlays.ts';

const CreateRecord = lazy(async () => ({
  default: (await import('../features/records/CreateRecord.tsx')).CreateRecord,
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
    default:
      return null;
  }
}
