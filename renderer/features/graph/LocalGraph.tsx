import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import * as css from './graph.css.ts';
import { Neighbourhood } from './Neighbourhood.tsx';

/** The graph around a record, in its page; drawn when asked for. */
export function LocalGraph({ record }: { record: RecordRef }) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const Chevron = shown ? ChevronDown : ChevronRight;
  return (
    <section aria-label={t`Graphe des liens`} className={css.localSection}>
      <div className={css.localHead}>
        <SectionLabel>
          <Trans>Graphe des liens</Trans>
        </SectionLabel>
        <Button compact variant="quiet" aria-expanded={shown} onPress={() => setShown(!shown)}>
          <Chevron size={14} aria-hidden />
          {shown ? <Trans>Replier</Trans> : <Trans>Montrer</Trans>}
        </Button>
        <span className={css.push}>
          <LocationLink to={{ page: 'around', id: record.id }}>
            <Trans>En pleine page</Trans>
          </LocationLink>
        </span>
      </div>
      {shown && (
        <div className={css.localFrame}>
          <Neighbourhood id={record.id} title={record.title} className={css.local} />
        </div>
      )}
    </section>
  );
}
