import { Trans } from '@lingui/react/macro';
import { FileOutput, FileStack } from 'lucide-react';
import { openOverlay } from '../../app/overlays.ts';
import { Button } from '../../ui/button/Button.tsx';

/** What can be done with everything that answers a query. */
export function ResultActions({ query }: { query: string }) {
  return (
    <>
      <Button
        compact
        onPress={() => openOverlay({ name: 'export', selection: { query }, title: query.slice(0, 200) })}
      >
        <FileOutput size={14} aria-hidden />
        <Trans>Exporter</Trans>
      </Button>
      <Button compact onPress={() => openOverlay({ name: 'to-report', what: { query } })}>
        <FileStack size={14} aria-hidden />
        <Trans>Ajouter au rapport</Trans>
      </Button>
    </>
  );
}
