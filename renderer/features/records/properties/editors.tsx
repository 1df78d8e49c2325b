import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { DateValue } from '#db/domain/dates/edtf.ts';
import type { PropertyDefinition } from '#db/domain/properties.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import * as css from '../records.css.ts';
import { DateWordingField, readDate, writeDate } from './DateWordingField.tsx';
import type { EditorProps } from './EditableValue.tsx';
import { parseNumber } from './format-value.ts';

type Common<Value> = EditorProps<Value> & { label: string };

/**
 * Around an editor: Enter saves (in a long text, Ctrl+Enter), Escape gives up, leaving saves. Nothing is saved when
 * nothing changed.
 */
function EditorFrame({
  children,
  submit,
  cancel,
  long = false,
}: {
  children: ReactNode;
  submit: () => void;
  cancel: () => void;
  long?: boolean;
}) {
  const done = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      done.current = true;
      cancel();
    } else if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (done.current || event.currentTarget.contains(event.relatedTarget)) return;
    submit();
  };
  return (
    <div onKeyDown={onKeyDown} onBlur={onBlur}>
      {children}
    </div>
  );
}

/** Text of one line or, with `long`, of several. An empty text is no value. */
export function TextEditor({
  label,
  value,
  save,
  cancel,
  problem,
  isSaving,
  long = false,
  required = false,
  maxLength,
}: Common<string> & { long?: boolean; required?: boolean; maxLength?: number }) {
  const [text, setText] = useState(value);
  const submit = () => {
    const next = text.trim();
    if (next === value || (required && !next)) cancel();
    else void save(next);
  };
  return (
    <EditorFrame submit={submit} cancel={cancel} long={long}>
      <TextField
        label={label}
        labelHidden
        lines={long ? 4 : 1}
        value={text}
        onChange={setText}
        problem={problem}
        isReadOnly={isSaving}
        autoFocus
        maxLength={maxLength ?? 100_000}
      />
      {long && (
        <div className={css.formActions}>
          <Button compact variant="quiet" onPress={submit}>
            <Trans>Enregistrer</Trans>
          </Button>
        </div>
      )}
    </EditorFrame>
  );
}

/** A number, written with a comma or a point. */
export function NumberEditor({ label, value, save, cancel, problem, isSaving }: Common<number | null>) {
  const { t } = useLingui();
  const locale = useLocale();
  const first =
    value === null ? '' : value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 12 });
  const [text, setText] = useState(first);
  const [own, setOwn] = useState<string | null>(null);
  const submit = () => {
    const number = parseNumber(text);
    if (text.trim() === first) cancel();
    else if (!text.trim()) void save(null);
    else if (number === null) setOwn(t`Ce n’est pas un nombre. Écrivez par exemple 12 ou 12,5.`);
    else void save(number);
  };
  return (
    <EditorFrame submit={submit} cancel={cancel}>
      <TextField
        label={label}
        labelHidden
        value={text}
        onChange={setText}
        problem={own ?? problem}
        isReadOnly={isSaving}
        autoFocus
        inputMode="decimal"
      />
    </EditorFrame>
  );
}

/** A date in plain words. */
export function DateEditor({ label, value, save, cancel, problem }: Common<DateValue | null>) {
  const { t } = useLingui();
  const locale = useLocale();
  const first = writeDate(value, locale);
  const [text, setText] = useState(first);
  const [own, setOwn] = useState<string | null>(null);
  const submit = () => {
    const date = readDate(text);
    if (text.trim() === first) cancel();
    else if (date === 'unreadable')
      setOwn(t`Cette date ne se lit pas. Essayez « fin avril 2018 », « T1 2018 » ou « 11/04/2018 ».`);
    else void save(date);
  };
  return (
    <EditorFrame submit={submit} cancel={cancel}>
      <DateWordingField
        label={label}
        labelHidden
        text={text}
        onChange={setText}
        problem={own ?? problem}
        autoFocus
      />
    </EditorFrame>
  );
}

const NONE = '';

/** One choice among those of the property, or none. It is saved as soon as it is picked. */
export function ChoiceEditor({
  label,
  value,
  choices,
  save,
  cancel,
  problem,
}: Common<string> & { choices: NonNullable<PropertyDefinition['choices']> }) {
  const { t } = useLingui();
  const locale = useLocale();
  const picked = useRef(false);
  const pick = (next: string) => {
    picked.current = true;
    if (next === value) cancel();
    else void save(next);
  };
  return (
    <div onKeyDown={(event) => event.key === 'Escape' && cancel()}>
      <Select
        label={label}
        labelHidden
        autoFocus
        defaultOpen
        value={value}
        problem={problem}
        onChange={pick}
        onClose={() => {
          if (!picked.current) cancel();
        }}
        options={[
          { value: NONE, label: t`Aucune valeur` },
          ...choices.map((choice) => ({ value: choice.value, label: choice.label[locale] })),
        ]}
      />
    </div>
  );
}

/** An address of the web; only http and https are kept. */
export function UrlEditor({ label, value, save, cancel, problem, isSaving }: Common<string>) {
  const { t } = useLingui();
  const [text, setText] = useState(value);
  const [own, setOwn] = useState<string | null>(null);
  const submit = () => {
    const next = text.trim();
    if (next === value) cancel();
    else if (next && !/^https?:\/\/[^\s]+$/i.test(next))
      setOwn(t`Une adresse commence par https:// ou http://.`);
    else void save(next);
  };
  return (
    <EditorFrame submit={submit} cancel={cancel}>
      <TextField
        label={label}
        labelHidden
        type="url"
        value={text}
        onChange={setText}
        problem={own ?? problem}
        isReadOnly={isSaving}
        autoFocus
        maxLength={2000}
      />
    </EditorFrame>
  );
}
