import { useLingui } from '@lingui/react/macro';
import { Star, X } from 'lucide-react';
import { propertyOf } from '#db/domain/properties.ts';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { formatValue } from '../properties/format-value.ts';
import * as css from '../records.css.ts';
import { SourceText } from '../sources/SourceText.tsx';
import { useWrite } from '../use-record.ts';

/** The values that sources give to one property, side by side, none of them hidden. */
export function ClaimList({ record, property }: { record: RecordDetail; property: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const write = useWrite(record.id);
  const claims = record.claims.filter((claim) => claim.property === property);
  if (claims.length === 0) return null;
  return (
    <ul className={css.claims} aria-label={t`Valeurs selon les sources`}>
      {claims.map((claim) => (
        <li key={claim.id} className={css.claim}>
          <span className={css.lineText}>
            <span className={css.value}>
              {claim.wording ?? formatValue(claim.value, propertyOf(record.kind, property), locale)}
              {claim.preferred && (
                <Star size={11} role="img" aria-label={t`valeur retenue`} style={{ marginLeft: 6 }} />
              )}
            </span>
            <div className={css.small}>
              <SourceText label={claim.sourceLabel} address={claim.sourceAddress} />{' '}
              {claim.verification !== 'attested' && (
                <Chip tone={claim.verification === 'to-verify' ? 'warning' : 'neutral'}>
                  {VERIFICATION_LABELS[claim.verification][locale]}
                </Chip>
              )}
            </div>
          </span>
          <span className={css.onDemand}>
            <IconButton
              icon={X}
              size={13}
              label={t`Retirer cette valeur`}
              onPress={() =>
                void write(() => client.records.removeClaim({ id: claim.id })).catch(() => undefined)
              }
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
