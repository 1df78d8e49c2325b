import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-aria-components';
import { KIND_LABELS, VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { ObservationRead } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { link } from '../../../ui/button/Button.css.ts';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { goToBlock } from '../../links/go-to-block.ts';
import { SourceText } from '../../records/sources/SourceText.tsx';
import * as css from './sheet.css.ts';

/** What was said, word for word, what one adds to it, and where it comes from. */
export function ObservationBody({ observation }: { observation: ObservationRead }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { excerpt, comment, place, blockId, sourceLabel, sourceAddress, verification } = observation;
  return (
    <>
      {excerpt && <blockquote className={css.quotation}>{excerpt}</blockquote>}
      {comment && <p className={css.text}>{comment}</p>}
      <div className={css.row}>
        {place && (
          <span className={css.small}>
            <KindIcon kind={place.kind} size={13} /> {KIND_LABELS[place.kind].one[locale]}
            {'\u00a0: '}
            {blockId === null ? (
              <RecordLink record={place} />
            ) : (
              <Link
                className={link}
                data-preview={place.id}
                onPress={(event) => goToBlock(place, blockId, { inTab: event.ctrlKey || event.metaKey })}
              >
                {place.title}
              </Link>
            )}
          </span>
        )}
        {sourceLabel && (
          <span className={css.small}>
            {t`Source`}
            {'\u00a0: '}
            <SourceText label={sourceLabel} address={sourceAddress} />
          </span>
        )}
        <Chip tone={verification === 'to-verify' ? 'warning' : 'neutral'}>
          {VERIFICATION_LABELS[verification][locale]}
        </Chip>
      </div>
    </>
  );
}
