import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { VALIDATION_LABELS } from '#db/domain/review/states.ts';
import { ago } from '../../../app/ago.ts';
import { api } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { momentText } from '../dates.ts';
import * as css from '../review.css.ts';
import { ValidationForm } from './ValidationForm.tsx';
import { ValidationSign } from './ValidationSign.tsx';

/** What the director says of a record, in its head: pressed, it is said anew, with everything said before. */
export function ValidationSelect({ id }: { id: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useQuery(api.review.validations.queryOptions({ input: { ids: [id] } }));
  const said = data?.[0];
  if (!said) return null;
  const label = VALIDATION_LABELS[said.state][locale];
  return (
    <PopoverButton
      label={t`Validation`}
      trigger={
        <Button
          compact
          aria-label={said.modifiedAt ? t`Validation : ${label}, modifié depuis` : t`Validation : ${label}`}
        >
          <ValidationSign state={said.state} />
          {label}
          {said.modifiedAt && <Chip tone="warning">{t`modifié depuis`}</Chip>}
        </Button>
      }
    >
      {(close) => (
        <div className={css.popover}>
          {said.modifiedAt && (
            <p>
              <Trans>
                Modifié depuis la validation, {ago(said.modifiedAt, new Date(), locale)} : relisez la fiche,
                puis validez-la de nouveau.
              </Trans>
            </p>
          )}
          <ValidationForm ids={[id]} onDone={close} />
          <Said id={id} />
        </div>
      )}
    </PopoverButton>
  );
}

/** Everything said of a record, newest first. */
function Said({ id }: { id: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useQuery(api.review.validationHistory.queryOptions({ input: { id } }));
  if (!data || data.length === 0) return null;
  return (
    <ul className={css.history} aria-label={t`Historique de la validation`}>
      {data.map((one) => (
        <li key={one.id}>
          <ValidationSign state={one.state} /> <strong>{VALIDATION_LABELS[one.state][locale]}</strong>
          {one.reason && ` : ${one.reason}`}
          <br />
          <span className={css.muted}>
            {one.author ? `${one.author.name}, ` : ''}
            {momentText(one.at, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}
