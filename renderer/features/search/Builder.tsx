import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FIELDS, fieldOf } from '#db/domain/query/catalogue.ts';
import { rowQuery, rowsQuery, queryRows, type BuilderRow } from '#db/domain/query/rows.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { ComboBox } from '../../ui/field/ComboBox.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import * as css from './builder.css.ts';
import { useCompletions } from './use-completions.ts';

const EMPTY: BuilderRow = { field: 'words', negated: false, value: '' };

/**
 * The query as lines of field, condition and value, for those who do not write operators. Reads the query that is there, and
 * writes it back at each change; a part that has no line of its own stays as it was written.
 */
export function Builder({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const name = (key: string) => fieldOf(key)?.name[locale] ?? key;
  // A line being filled asks nothing yet, so the query does not hold it: the lines live here and follow the query when it
  // changes elsewhere.
  const [lines, setLines] = useState(() => ({ query, rows: queryRows(query) }));
  const rows = lines.query === query ? lines.rows : queryRows(query);
  const shown = rows.length > 0 ? rows : [EMPTY];
  const put = (next: readonly BuilderRow[]) => {
    const written = rowsQuery(next, name);
    setLines({ query: written, rows: [...next] });
    onQuery(written);
  };
  const change = (at: number, row: BuilderRow) => put(shown.map((one, index) => (index === at ? row : one)));
  return (
    <section className={css.builder} aria-label={t`Construire la recherche`}>
      <ul className={css.rows}>
        {shown.map((row, index) => (
          // Lines have no name but their place.
          <Line
            key={index}
            number={index + 1}
            row={row}
            onChange={(next) => change(index, next)}
            onRemove={() => put(shown.filter((_, other) => other !== index))}
          />
        ))}
      </ul>
      <Button compact onPress={() => setLines({ query, rows: [...shown, { ...EMPTY, field: 'kind' }] })}>
        <Plus size={14} aria-hidden />
        <Trans>Ajouter une condition</Trans>
      </Button>
    </section>
  );
}

function Line({
  number,
  row,
  onChange,
  onRemove,
}: {
  number: number;
  row: BuilderRow;
  onChange: (row: BuilderRow) => void;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const fields = [
    { value: 'words', label: t`tous ces mots` },
    { value: 'phrase', label: t`cette phrase exacte` },
    { value: 'near', label: t`ces mots proches` },
    ...FIELDS.map(({ key, meaning }) => ({ value: key, label: meaning[locale] })),
    ...(row.field === 'raw' ? [{ value: 'raw', label: t`tel qu’il est écrit` }] : []),
  ];
  return (
    <li className={css.row}>
      <Select
        label={t`Condition ${number}`}
        labelHidden
        options={fields}
        value={row.field}
        onChange={(field) => onChange({ ...row, field, value: '' })}
        className={css.what}
      />
      <Select
        label={t`Sens de la condition ${number}`}
        labelHidden
        options={[
          { value: 'yes', label: t`oui` },
          { value: 'no', label: t`sauf` },
        ]}
        value={row.negated ? 'no' : 'yes'}
        onChange={(sense) => onChange({ ...row, negated: sense === 'no' })}
        isDisabled={row.field === 'raw'}
        className={css.sense}
      />
      <LineValue number={number} row={row} onChange={(value) => onChange({ ...row, value })} />
      <IconButton icon={Trash2} label={t`Retirer la condition ${number}`} onPress={onRemove} />
    </li>
  );
}

/** A list of what the archive holds where it holds something, else a text. */
function LineValue({
  number,
  row,
  onChange,
}: {
  number: number;
  row: BuilderRow;
  onChange: (value: string) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const field = fieldOf(row.field);
  const label = t`Valeur de la condition ${number}`;
  // The text follows what is typed here; the query takes it when it can be read or a value is chosen.
  const [typed, setTyped] = useState({ of: row, text: row.value });
  const text = typed.of.field === row.field && typed.of.value === row.value ? typed.text : row.value;
  const part = field
    ? rowQuery({ ...row, negated: false, value: text || '*' }, () => field.name[locale])
    : '';
  const start = part.indexOf(':') + 1;
  const asked = field ? `${part.slice(0, start)}${text === '' ? '' : `"${text.replaceAll('"', '')}`}` : '';
  const { items } = useCompletions(asked, asked.length, 12);
  const write = (value: string) => {
    setTyped({ of: { ...row, value }, text: value });
    onChange(value);
  };
  if (!field || field.values.from === 'words')
    return <TextField label={label} labelHidden value={row.value} onChange={write} className={css.value} />;
  const unquoted = (value: string) => value.replace(/^"|"$/g, '');
  return (
    <ComboBox
      label={label}
      labelHidden
      className={css.value}
      options={items.map((item) => ({ id: item.text, label: item.label, detail: item.detail }))}
      text={text}
      onTextChange={(next) => setTyped({ of: row, text: next })}
      onPick={(value) => write(unquoted(value))}
      onSubmitText={write}
    />
  );
}
