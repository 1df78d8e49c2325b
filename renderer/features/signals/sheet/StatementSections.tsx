import { useLingui } from '@lingui/react/macro';
import { propertyOf } from '#db/domain/properties.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { ClaimList } from '../../records/claims/ClaimList.tsx';
import { EditableValue } from '../../records/properties/EditableValue.tsx';
import { TextEditor } from '../../records/properties/editors.tsx';
import { section, titleButton } from '../../records/records.css.ts';
import { usePatch } from '../../records/use-record.ts';
import * as css from './sheet.css.ts';

/** What was seen, and the question it raises: two things, never mixed with what one makes of them. */
export function StatementSections({ record }: { record: RecordDetail }) {
  return (
    <>
      <Statement record={record} property="fait" className={css.statement} />
      <Statement record={record} property="question" className={css.question} />
    </>
  );
}

function Statement({
  record,
  property,
  className,
}: {
  record: RecordDetail;
  property: 'fait' | 'question';
  className: string;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const patch = usePatch(record);
  const value = record.properties[property];
  const text = typeof value === 'string' ? value : '';
  const label = propertyOf('signal', property)?.label[locale] ?? t`Texte`;
  return (
    <section className={section} aria-label={label}>
      <SectionLabel>{label}</SectionLabel>
      <EditableValue
        label={label}
        className={`${className} ${titleButton}`}
        value={text}
        onSave={(next) => patch({ properties: { [property]: next === '' ? null : next } })}
        renderEditor={(editor) => <TextEditor label={label} long {...editor} />}
      >
        {text}
      </EditableValue>
      <ClaimList record={record} property={property} />
    </section>
  );
}
