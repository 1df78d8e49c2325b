import { Trans } from '@lingui/react/macro';
import type { RecordDetail } from '#preload/contract/records.ts';
import { client } from '../../client/client.ts';
import { Button } from '../../ui/button/Button.tsx';
import * as css from './records.css.ts';
import { useWrite } from './use-record.ts';

/** Says that the record is in the trash, and takes it out. */
export function TrashedBanner({ record }: { record: RecordDetail }) {
  const write = useWrite(record.id);
  const restore = () => {
    // The status line and the page say how it went.
    write(() => client.records.restore({ ids: [record.id] })).catch(() => undefined);
  };
  return (
    <div className={css.banner} role="status">
      <Trans>Cette fiche est dans la corbeille.</Trans>
      <Button compact onPress={restore}>
        <Trans>La remettre dans l’archive</Trans>
      </Button>
    </div>
  );
}
