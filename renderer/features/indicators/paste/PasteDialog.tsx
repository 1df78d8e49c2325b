import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { formatDate } from '#db/domain/dates/format.ts';
import { FIELD_LABELS, FIELDS, guessColumns, type Field } from '#db/domain/indicators/paste/columns.ts';
import { readDelimited } from '#db/domain/indicators/paste/delimited.ts';
import { problemText, readRows, type PastedRow } from '#db/domain/indicators/paste/rows.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import { showUndo } from '../../records/undo.ts';
import { refreshRecord, useWrite } from '../../records/use-record.ts';
import * as css from '../indicators.css.ts';
import { useChartWords } from '../useChartWords.ts';
import { readText } from './read-text.ts';

/** Rows shown before they are added; every problem is said whatever the number of rows. */
const PREVIEW = 50;

/** Adds the rows of a spreadsheet to an indicator: paste or open a file, check what each column is, add all of it or nothing. */
export function PasteDialog({ record, onClose }: { record: RecordDetail; onClose: () => void }) {
  const { t } = useLingui();
  const { locale, figure } = useChartWords();
  const sentenceOf = useSentence();
  const write = useWrite(record.id);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<number, Field | null>>>({});
  const unit = record.properties['unite'];
  const [shared, setShared] = useState({ unit: typeof unit === 'string' ? unit : '%', base: '', source: '' });
  const [failure, setFailure] = useState<string | null>(null);

  const table = useMemo(() => readDelimited(text), [text]);
  const first = table[0]?.cells ?? [];
  const guess = guessColumns(first);
  const fields = guess.fields.map((field, index) => (index in chosen ? (chosen[index] ?? null) : field));
  const rows = readRows(guess.named ? table.slice(1) : table, fields, shared);
  const wrong = rows.filter(({ problems }) => problems.length > 0);
  const [count, wrongCount] = [rows.length, wrong.length];
  const rawCells = new Map(table.map(({ line, cells }) => [line, cells]));
  /** What a row says of a field, in its own words. */
  const said = ({ line }: PastedRow, field: Field) => rawCells.get(line)?.[fields.indexOf(field)];
  const lacks = (field: Field) => rows.length > 0 && !fields.includes(field);

  const change = (next: string) => {
    setText(next);
    setChosen({});
    setFailure(null);
  };
  const add = async () => {
    const measures = rows.flatMap(({ measure }) => measure ?? []);
    try {
      const { changeSetId } = await write(() =>
        client.indicators.addMeasures({ recordId: record.id, rows: measures }),
      );
      onClose();
      const done = plural(measures.length, { one: 'Une mesure ajoutée.', other: '# mesures ajoutées.' });
      showUndo(done, changeSetId, () => void refreshRecord(record.id));
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };

  const columns: TableColumn<PastedRow>[] = [
    { id: 'line', title: t`Ligne`, rowHeader: true, numeric: true, cell: ({ line }) => line },
    {
      id: 'value',
      title: t`Valeur`,
      numeric: true,
      cell: (row) => (row.measure ? figure(row.measure) : said(row, 'value')),
    },
    {
      id: 'date',
      title: t`Date`,
      cell: (row) => (row.measure ? formatDate(row.measure.date, locale, 'short') : said(row, 'date')),
    },
    { id: 'base', title: t`Base`, cell: (row) => row.measure?.base ?? said(row, 'base') },
    { id: 'source', title: t`Source`, cell: (row) => row.measure?.sourceLabel ?? said(row, 'source') },
    {
      id: 'problems',
      title: t`À corriger`,
      cell: ({ problems }) => (
        <span className={css.problem}>{problems.map((one) => problemText(one, locale)).join(' ; ')}</span>
      ),
    },
  ];
  const columnName = (index: number): string => {
    const number = index + 1;
    const name = guess.named ? first[index] : undefined;
    return name ? t`Colonne ${number} : ${name}` : t`Colonne ${number}`;
  };
  const choices = [
    { value: 'none' as const, label: t`Ne pas reprendre` },
    ...FIELDS.map((field) => ({ value: field, label: FIELD_LABELS[field][locale] })),
  ];

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t`Coller un tableau de mesures`}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Renoncer</Trans>
          </Button>
          <Button
            variant="primary"
            isDisabled={rows.length === 0 || wrong.length > 0}
            onPress={() => void add()}
          >
            <Plural value={count} _0="Ajouter" one="Ajouter la mesure" other="Ajouter les # mesures" />
          </Button>
        </>
      }
    >
      <TextField
        label={t`Lignes copiées d’un tableur, ou texte d’un fichier CSV`}
        description={t`Il faut au moins une valeur, une date, une base et une source. Une première ligne de noms aide à reconnaître les colonnes.`}
        value={text}
        onChange={change}
        lines={6}
        autoFocus
      />
      <div>
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file) void readText(file).then(change);
          }}
        >
          <Button compact variant="quiet">
            <FileUp size={14} aria-hidden />
            <Trans>Ouvrir un fichier CSV</Trans>
          </Button>
        </FileTrigger>
      </div>
      {rows.length > 0 && (
        <>
          <div className={css.mapping}>
            {fields.map((field, index) => (
              <Select
                // Columns have no other name than their place.
                key={index}
                label={columnName(index)}
                value={field ?? 'none'}
                options={choices}
                onChange={(next) => setChosen({ ...chosen, [index]: next === 'none' ? null : next })}
              />
            ))}
            {lacks('unit') && (
              <TextField
                label={t`Unité de toutes les lignes`}
                value={shared.unit}
                onChange={(next) => setShared({ ...shared, unit: next })}
              />
            )}
            {(['base', 'source'] as const).filter(lacks).map((field) => (
              <TextField
                key={field}
                label={field === 'base' ? t`Base de toutes les lignes` : t`Source de toutes les lignes`}
                value={shared[field]}
                onChange={(next) => setShared({ ...shared, [field]: next })}
              />
            ))}
          </div>
          <p role="status" className={wrong.length > 0 ? css.problem : css.small}>
            {wrong.length > 0 ? (
              <Plural
                value={wrongCount}
                one="Une ligne est à corriger : rien ne sera ajouté avant."
                other="# lignes sont à corriger : rien ne sera ajouté avant."
              />
            ) : (
              <Plural value={count} one="Une ligne prête." other="# lignes prêtes." />
            )}
          </p>
          <div className={css.preview} tabIndex={0} role="group" aria-label={t`Aperçu des lignes`}>
            <Table
              caption={t`Aperçu des lignes`}
              columns={columns}
              rows={[...wrong, ...rows.filter((row) => !wrong.includes(row))].slice(0, PREVIEW)}
              rowId={({ line }) => String(line)}
            />
          </div>
        </>
      )}
      {failure && (
        <p role="alert" className={css.problem}>
          {failure}
        </p>
      )}
    </Dialog>
  );
}
