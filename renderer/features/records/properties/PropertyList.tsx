import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Scale } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { DateValue } from '#db/domain/dates/edtf.ts';
import { formatDate } from '#db/domain/dates/format.ts';
import { PROPERTIES } from '#db/domain/properties.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { AddClaim } from '../claims/AddClaim.tsx';
import { ClaimList } from '../claims/ClaimList.tsx';
import * as css from '../records.css.ts';
import { usePatch } from '../use-record.ts';
import { Aliases, Impacts, Tags, Themes } from './collections.tsx';
import { EditableValue } from './EditableValue.tsx';
import { DateEditor } from './editors.tsx';
import { PropertyEditor } from './PropertyEditor.tsx';

/** One line: the name of a property, its value, and the other values that sources give. */
function Line({
  label,
  record,
  property,
  children,
}: {
  label: string;
  record: RecordDetail;
  property?: string;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <dt className={css.propertyLabel}>{label}</dt>
      <dd className={css.propertyCell}>
        <div className={css.inlineForm}>
          <div className={css.grow}>{children}</div>
          {property && (
            <span className={css.onDemand} style={{ marginTop: 1 }}>
              <IconButton
                icon={Scale}
                size={14}
                label={t`Noter une autre valeur de « ${label} », avec sa source`}
                onPress={() => setAdding(true)}
              />
            </span>
          )}
        </div>
        {property && <ClaimList record={record} property={property} />}
        {property && isAdding && (
          <AddClaim record={record} property={property} label={label} onClose={() => setAdding(false)} />
        )}
      </dd>
    </>
  );
}

/** The properties of a record, common ones and those of its kind, each edited where it is read. */
export function PropertyList({
  record,
  except,
}: {
  record: RecordDetail;
  /** Properties of the kind that the page shows elsewhere. */
  except: ReadonlySet<string>;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const patch = usePatch(record);
  const [showsEmpty, setShowsEmpty] = useState(false);
  const plain = (date: DateValue | null) => date && { edtf: date.edtf, wording: date.wording };
  const dates = [
    { key: 'date', label: t`Date`, value: record.date },
    { key: 'planned', label: t`Date prévue`, value: record.planned },
  ] as const;
  const hasClaim = (key: string) => record.claims.some((claim) => claim.property === key);
  const own = PROPERTIES[record.kind].filter(({ key }) => !except.has(key));
  const isShown = (key: string, value: unknown) =>
    showsEmpty || hasClaim(key) || (value !== undefined && value !== null);
  const shownDates = dates.filter(({ key, value }) => key === 'date' || isShown(key, value));
  const shownOwn = own.filter(({ key }) => isShown(key, record.properties[key]));
  const hidden = dates.length + own.length - shownDates.length - shownOwn.length;
  return (
    <section className={css.section} aria-label={t`Propriétés`}>
      <dl className={css.properties}>
        {shownDates.map(({ key, label, value }) => (
          <Line key={key} label={label} record={record} property={key}>
            <EditableValue<DateValue | null>
              label={label}
              value={plain(value)}
              onSave={(date) => patch({ [key]: date })}
              renderEditor={(editor) => <DateEditor label={label} {...editor} />}
            >
              {value ? formatDate(value, locale, 'long') : ''}
            </EditableValue>
          </Line>
        ))}
        {shownOwn.map((property) => (
          <Line key={property.key} label={property.label[locale]} record={record} property={property.key}>
            <PropertyEditor
              property={property}
              value={record.properties[property.key]}
              onSave={(value) => patch({ properties: { [property.key]: value } })}
            />
          </Line>
        ))}
        <Line label={t`Étiquettes`} record={record}>
          <Tags record={record} />
        </Line>
        <Line label={t`Impacts`} record={record}>
          <Impacts record={record} />
        </Line>
        {record.kind !== 'theme' && (
          <Line label={t`Thèmes`} record={record}>
            <Themes record={record} />
          </Line>
        )}
        <Line label={t`Autres noms`} record={record}>
          <Aliases record={record} />
        </Line>
      </dl>
      {(hidden > 0 || showsEmpty) && (
        <div>
          <Button compact variant="quiet" onPress={() => setShowsEmpty(!showsEmpty)}>
            {showsEmpty ? (
              <Trans>Masquer les propriétés vides</Trans>
            ) : (
              <Plural value={hidden} one="Une propriété vide" other="# propriétés vides" />
            )}
          </Button>
        </div>
      )}
    </section>
  );
}
