import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { KINDS } from '#db/domain/kinds.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { LookedSheet, SheetSettings } from '#preload/contract/data-imports.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import * as css from '../imports.css.ts';
import * as own from './data.css.ts';
import { keyOf, targetOfKey, targetOptions } from './targets.ts';
import type { DataImport, DataLooked } from './useDataImport.ts';

type TableLooked = Extract<DataLooked, { form: 'table' }>;
type Column = { at: number; heading: string; examples: readonly string[] };

/** What each column of a table becomes: proposed from its heading, changed here. */
export function ColumnsStep({ looked, run }: { looked: TableLooked; run: DataImport }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(looked.sheets[0]?.settings.name ?? '');
  const sheet = looked.sheets.find(({ settings }) => settings.name === open);
  const settings = run.sheets.find(({ name }) => name === open);
  return (
    <>
      <Found looked={looked} />
      {looked.sheets.length > 1 && (
        <Select
          label={t`Feuille`}
          options={looked.sheets.map(({ settings: { name } }) => ({ value: name, label: name }))}
          value={open}
          onChange={setOpen}
        />
      )}
      {sheet && settings && (
        <SheetColumns
          sheet={sheet}
          settings={settings}
          several={looked.sheets.length > 1}
          onChange={(change) => run.changeSheet(open, change)}
        />
      )}
    </>
  );
}

function Found({ looked: { encoding, separator, decimal, format, remarks } }: { looked: TableLooked }) {
  const { t } = useLingui();
  const separators: Readonly<Record<string, string>> = {
    ';': t`point-virgule`,
    ',': t`virgule`,
    '\t': t`tabulation`,
    '|': t`barre verticale`,
  };
  const sign = decimal === ',' ? t`virgule` : t`point`;
  const between = separators[separator ?? ''] ?? separator ?? '';
  return (
    <p className={css.muted}>
      {format === 'csv' ? (
        <Trans>
          Reconnu : {encoding}, colonnes séparées par {between}, décimales avec {sign}.
        </Trans>
      ) : (
        <Trans>Classeur : les valeurs sont lues, les formules ne sont pas calculées.</Trans>
      )}{' '}
      {remarks.join(' ')}
    </p>
  );
}

/** The columns with one put elsewhere; the title, which a record has once, leaves the column that gave it. */
function placed(columns: SheetSettings['columns'], at: number, key: string): SheetSettings['columns'] {
  return columns.map((target, index) => {
    if (index === at) return targetOfKey(key);
    return key === 'title' && target.to === 'title' ? { to: 'field' } : target;
  });
}

function SheetColumns({
  sheet,
  settings,
  several,
  onChange,
}: {
  sheet: LookedSheet;
  settings: SheetSettings;
  several: boolean;
  onChange: (change: (settings: SheetSettings) => SheetSettings) => void;
}) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const byRow = settings.columns.some(({ to }) => to === 'kind');
  const columns: TableColumn<Column>[] = [
    { id: 'heading', title: t`Colonne`, rowHeader: true, cell: ({ heading }) => heading },
    {
      id: 'examples',
      title: t`Premières valeurs`,
      cell: ({ examples }) => <span className={own.examples}>{examples.join(' · ')}</span>,
    },
    {
      id: 'target',
      title: t`Devient`,
      cell: ({ at, heading }) => {
        const target = settings.columns[at] ?? { to: 'ignored' as const };
        return (
          <Select
            label={t`La colonne « ${heading} » devient`}
            labelHidden
            className={own.target}
            options={targetOptions(settings.kind, target, locale, (message) => i18n._(message))}
            value={keyOf(target)}
            onChange={(key) => onChange((now) => ({ ...now, columns: placed(now.columns, at, key) }))}
          />
        );
      },
    },
  ];
  return (
    <>
      {several && (
        <Checkbox
          isSelected={settings.included}
          onChange={(included) => onChange((now) => ({ ...now, included }))}
        >
          <Trans>Reprendre cette feuille</Trans>
        </Checkbox>
      )}
      <div className={own.across}>
        <Select
          label={t`Chaque ligne devient`}
          isDisabled={byRow}
          options={[
            ...(settings.kind === null
              ? [{ value: '' as const, label: t`ce que dit sa colonne « Type »` }]
              : []),
            ...KINDS.map((kind) => ({
              value: kind,
              label: KIND_LABELS[kind].one[locale],
              icon: <KindIcon kind={kind} size={14} />,
            })),
          ]}
          value={settings.kind ?? ''}
          onChange={(kind) => kind !== '' && onChange((now) => ({ ...now, kind }))}
        />
        <p className={css.muted}>
          <Plural value={sheet.rows} one="Une ligne." other="# lignes." />{' '}
          {sheet.because === 'remembered' && <Trans>Colonnes comme au dernier import de ces titres.</Trans>}
          {sheet.because === 'own' && <Trans>Ce tableau vient de Vigie : ses colonnes sont connues.</Trans>}
        </p>
      </div>
      <div className={own.scroll} tabIndex={0} role="group" aria-label={t`Colonnes du tableau`}>
        <Table
          caption={t`Ce que devient chaque colonne`}
          columns={columns}
          rows={sheet.head.map((heading, at) => ({ at, heading, examples: sheet.examples[at] ?? [] }))}
          rowId={({ at }) => String(at)}
        />
      </div>
    </>
  );
}
