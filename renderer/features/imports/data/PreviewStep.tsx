import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Conflict, DataPreview, Fate, PreviewRow } from '#preload/contract/data-imports.ts';
import { Radios } from '../../../ui/choice/Radios.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { Table, type TableColumn } from '../../../ui/table/Table.tsx';
import * as css from '../imports.css.ts';
import { ReportView } from '../ReportView.tsx';
import * as own from './data.css.ts';
import type { DataImport, DataLooked } from './useDataImport.ts';

/** What the import would do: how many of each, the first entries as they will be, what is not understood. */
export function PreviewStep({ looked, label, run }: { looked: DataLooked; label: string; run: DataImport }) {
  const { preview, problem } = run;
  return (
    <>
      <p className={css.lead} role="status">
        <Trans>Voici ce que ferait l’import de « {label} ». Rien n’a encore changé.</Trans>
      </p>
      {looked.form !== 'archive' && <Conflicts value={run.conflict} onChange={run.setConflict} />}
      {problem !== null && (
        <p className={css.error} role="alert">
          {problem}
        </p>
      )}
      {!preview.data && problem === null && <Skeleton lines={6} />}
      {preview.data && problem === null && (
        <div className={own.preview} data-stale={preview.isPlaceholderData || undefined}>
          {looked.form === 'archive' ? (
            <WholeArchive looked={looked} />
          ) : (
            <>
              <Counts counts={preview.data.counts} />
              <Rows rows={preview.data.rows} head={shownColumns(looked, run)} />
            </>
          )}
          {looked.form !== 'archive' && <ReportView report={preview.data.report} tense="would" />}
        </div>
      )}
    </>
  );
}

type ShownColumn = { at: number; heading: string };

/** The columns of the one sheet that are taken, without the title, which has its own; null where there are several. */
function shownColumns(looked: DataLooked, { sheets }: DataImport): ShownColumn[] | null {
  const [only, ...more] = looked.form === 'table' ? looked.sheets : [];
  const settings = sheets[0];
  if (!only || !settings || more.length > 0) return null;
  return only.head
    .map((heading, at) => ({ at, heading }))
    .filter(({ at }) => !['ignored', 'title', 'kind'].includes(settings.columns[at]?.to ?? 'ignored'));
}

function WholeArchive({ looked }: { looked: Extract<DataLooked, { form: 'archive' }> }) {
  const { records, attachments } = looked;
  const held = [
    plural(records, { one: '# fiche', other: '# fiches' }),
    ...(attachments > 0 ? [plural(attachments, { one: '# pièce jointe', other: '# pièces jointes' })] : []),
  ].join(', ');
  return (
    <p className={css.lead}>
      <Trans>
        Ce fichier est une archive complète ({held}), avec les versions des notes et l’historique. Elle sera
        reconstruite ici, sous les mêmes codes.
      </Trans>
    </p>
  );
}

function Conflicts({ value, onChange }: { value: Conflict; onChange: (value: Conflict) => void }) {
  const { t } = useLingui();
  return (
    <Radios<Conflict>
      label={t`Quand une fiche existe déjà`}
      across
      value={value}
      onChange={onChange}
      options={[
        { value: 'complete', label: t`la compléter` },
        { value: 'skip', label: t`la laisser` },
        { value: 'replace', label: t`la remplacer par le fichier` },
        { value: 'anew', label: t`en faire une autre` },
      ]}
    />
  );
}

function useFates(): Readonly<Record<Fate, string>> {
  const { t } = useLingui();
  return {
    new: t`nouvelle`,
    completed: t`sera complétée`,
    replaced: t`sera remplacée`,
    exists: t`existe déjà`,
    twin: t`en double dans le fichier`,
    left: t`laissée`,
  };
}

/** How many entries become what, in words that agree with their number. */
function counted(fate: Fate, count: number): string {
  switch (fate) {
    case 'new':
      return plural(count, { one: '# nouvelle', other: '# nouvelles' });
    case 'completed':
      return plural(count, { one: '# à compléter', other: '# à compléter' });
    case 'replaced':
      return plural(count, { one: '# à remplacer', other: '# à remplacer' });
    case 'exists':
      return plural(count, { one: '# existe déjà', other: '# existent déjà' });
    case 'twin':
      return plural(count, { one: '# en double dans le fichier', other: '# en double dans le fichier' });
    case 'left':
      return plural(count, { one: '# laissée', other: '# laissées' });
  }
}

function Counts({ counts }: { counts: DataPreview['counts'] }) {
  const { t } = useLingui();
  const present = (Object.entries(counts) as [Fate, number][]).filter(([, count]) => count > 0);
  return (
    <ul className={own.counts} aria-label={t`Ce que deviennent les entrées`}>
      {present.map(([fate, count]) => (
        <li key={fate} className={own.fate} data-fate={fate}>
          {counted(fate, count)}
        </li>
      ))}
    </ul>
  );
}

function Rows({ rows, head }: { rows: readonly PreviewRow[]; head: readonly ShownColumn[] | null }) {
  const { t } = useLingui();
  const fates = useFates();
  if (rows.length === 0) return null;
  const byCell = head !== null && rows.every(({ cells }) => cells !== null);
  const first: TableColumn<PreviewRow>[] = [
    {
      id: 'fate',
      title: t`Devient`,
      cell: ({ fate, code }) => (
        <span className={own.fate} data-fate={fate}>
          {fates[fate]}
          {code !== null && ` (${code})`}
        </span>
      ),
    },
    {
      id: 'title',
      title: t`Titre`,
      rowHeader: true,
      cell: ({ title, kind, place }) => (
        <>
          <span className={own.title}>
            <KindIcon kind={kind} size={14} /> {title}
          </span>
          <span className={css.muted}>{place}</span>
        </>
      ),
    },
  ];
  const rest: TableColumn<PreviewRow>[] = byCell
    ? head.map(({ heading, at }) => ({
        id: `cell ${at}`,
        title: heading,
        cell: ({ cells }) => <Cell cell={cells?.[at]} />,
      }))
    : [
        {
          id: 'facts',
          title: t`Ce qui est repris`,
          cell: ({ facts, fate }) =>
            facts.length === 0 ? (
              <span className={css.muted}>{fate === 'exists' ? <Trans>Rien à ajouter.</Trans> : null}</span>
            ) : (
              <dl className={own.gains}>
                {facts.map(({ label, value }) => (
                  <div key={label} className={own.gain}>
                    <dt className={own.gainLabel}>{label}</dt>
                    <dd className={own.gainValue}>{value}</dd>
                  </div>
                ))}
              </dl>
            ),
        },
      ];
  return (
    <div className={own.scroll} tabIndex={0} role="group" aria-label={t`Premières fiches`}>
      <Table
        caption={t`Les premières fiches, comme elles seront`}
        columns={[...first, ...rest]}
        rows={rows}
        rowId={({ place }) => place}
      />
    </div>
  );
}

function Cell({ cell }: { cell: { text: string; problem: string | null } | undefined }) {
  if (!cell) return null;
  if (cell.problem === null)
    return (
      <span className={own.cell} title={cell.text.length > 80 ? cell.text : undefined}>
        {cell.text}
      </span>
    );
  return (
    <span className={own.wrong}>
      {cell.text}
      <span className={own.why}>{cell.problem}</span>
    </span>
  );
}
