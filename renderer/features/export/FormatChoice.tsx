import { useLingui } from '@lingui/react/macro';
import { FileText, Hash } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ExportFormat } from '#preload/contract/interchange.ts';
import * as css from './export.css.ts';

/** The formats a document can be made in, each with what it is good for. */
export function FormatChoice({
  value,
  onChange,
  isDisabled,
}: {
  value: ExportFormat;
  onChange: (format: ExportFormat) => void;
  isDisabled: boolean;
}) {
  const { t } = useLingui();
  const formats = [
    {
      format: 'docx' as const,
      icon: FileText,
      name: t`Document Word`,
      text: t`Styles de titre, table des matières, renvois et annexe des sources.`,
    },
    {
      format: 'md' as const,
      icon: Hash,
      name: t`Markdown`,
      text: t`Texte simple, liens entre les fichiers et images à côté.`,
    },
  ];
  return (
    <RadioGroup
      className={css.formats}
      value={value}
      onChange={(format) => onChange(format as ExportFormat)}
      isDisabled={isDisabled}
    >
      <Label className={css.formatsLabel}>{t`Format`}</Label>
      <div className={css.choices}>
        {formats.map(({ format, icon: Icon, name, text }) => (
          <Radio key={format} value={format} className={css.choice}>
            <Icon size={16} aria-hidden />
            <span className={css.choiceName}>{name}</span>
            <span className={css.choiceText}>{text}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
