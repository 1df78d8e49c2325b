import type { PropertyDefinition, PropertyValue } from '#db/domain/properties.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Switch } from '../../../ui/choice/Switch.tsx';
import { EditableValue } from './EditableValue.tsx';
import { ChoiceEditor, DateEditor, NumberEditor, TextEditor, UrlEditor } from './editors.tsx';
import { formatValue } from './format-value.ts';

/** Edits one property of a kind in place, by the editor of its type. `onSave(null)` clears it. */
export function PropertyEditor({
  property,
  value,
  onSave,
}: {
  property: PropertyDefinition;
  value: PropertyValue | undefined;
  onSave: (value: PropertyValue | null) => Promise<void>;
}) {
  const locale = useLocale();
  const label = property.label[locale];
  const shown = value === undefined ? '' : formatValue(value, property, locale);
  const text = typeof value === 'string' ? value : '';
  const saveText = (next: string) => onSave(next === '' ? null : next);

  switch (property.type) {
    case 'boolean':
      return (
        <Switch isSelected={value === true} onChange={(on) => void onSave(on)} aria-label={label}>
          {shown}
        </Switch>
      );
    case 'number':
      return (
        <EditableValue
          label={label}
          value={typeof value === 'number' ? value : null}
          onSave={onSave}
          renderEditor={(editor) => <NumberEditor label={label} {...editor} />}
        >
          {shown}
        </EditableValue>
      );
    case 'date':
      return (
        <EditableValue
          label={label}
          value={typeof value === 'object' ? value : null}
          onSave={onSave}
          renderEditor={(editor) => <DateEditor label={label} {...editor} />}
        >
          {shown}
        </EditableValue>
      );
    case 'choice':
      return (
        <EditableValue
          label={label}
          value={text}
          onSave={saveText}
          renderEditor={(editor) => (
            <ChoiceEditor label={label} choices={property.choices ?? []} {...editor} />
          )}
        >
          {shown}
        </EditableValue>
      );
    case 'url':
      return (
        <EditableValue
          label={label}
          value={text}
          onSave={saveText}
          renderEditor={(editor) => <UrlEditor label={label} {...editor} />}
        >
          {shown}
        </EditableValue>
      );
    default: {
      const long = property.type === 'longText';
      return (
        <EditableValue
          label={label}
          value={text}
          onSave={saveText}
          renderEditor={(editor) => <TextEditor label={label} long={long} {...editor} />}
        >
          {shown}
        </EditableValue>
      );
    }
  }
}
