import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import { api } from '../../../client/client.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Radios } from '../../../ui/choice/Radios.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { usualForm, type Carried } from '../gather/carried.ts';
import { addTo } from './add-to.ts';
import * as css from './add.css.ts';
import { NEW } from './new-report.ts';
import { Picks } from './Picks.tsx';
import { ReportChoice } from './ReportChoice.tsx';
import { SectionChoice } from './SectionChoice.tsx';
import type { ToReport } from './to-report.ts';

/** Records offered one by one: more are a table. */
const MOST = 50;

/** Adds something to a report one chooses, or to a new one, at the end of one of its sections. */
export function AddToReport({ what, onClose }: { what: ToReport; onClose: () => void }) {
  const { t } = useLingui();
  const form = useId();
  const reports = useQuery(api.reports.list.queryOptions());
  const [report, setReport] = useState<string | null>(null);
  const [section, setSection] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [as, setAs] = useState<'list' | 'each'>('ids' in what && what.ids ? 'each' : 'list');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const records = useRecords(what);
  const chosen = report ?? reports.data?.[0]?.id ?? NEW;
  const query = 'query' in what ? what.query : undefined;
  const kept = records.filter(({ id }) => !left.has(id));
  const carried: readonly Carried[] =
    'carried' in what
      ? what.carried
      : as === 'list' && query !== undefined
        ? [{ as: 'piece', source: { is: 'liste', query, columns: ['code', 'title', 'date'] } }]
        : kept.map(usualForm);
  const submit = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const to =
        chosen === NEW
          ? { newReport: title.trim() || t`Nouveau rapport` }
          : { id: chosen, title: reports.data?.find(({ id }) => id === chosen)?.title ?? '', section };
      await addTo(to, carried);
      onClose();
    } catch (error) {
      setProblem(sentenceNow(error));
      setBusy(false);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy && carried.length > 0) void submit();
  };
  return (
    <Dialog
      isOpen
      size="medium"
      onClose={onClose}
      title={t`Ajouter au rapport`}
      actions={
        <>
          <Button onPress={onClose}>{t`Renoncer`}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={busy || carried.length === 0}>
            <Plural value={carried.length} _0="Ajouter" one="Ajouter" other="Ajouter les # pièces" />
          </Button>
        </>
      }
    >
      <form id={form} className={css.form} onSubmit={onSubmit}>
        {query !== undefined && (
          <Radios<'list' | 'each'>
            label={t`Sous quelle forme`}
            value={as}
            onChange={setAs}
            options={[
              { value: 'list', label: t`Un tableau qui suit l’archive`, detail: query },
              {
                value: 'each',
                label: 'ids' in what && what.ids ? t`La fiche` : t`Fiche par fiche, celles que vous gardez`,
              },
            ]}
          />
        )}
        {as === 'each' && records.length > 1 && <Picks records={records} left={left} onChange={setLeft} />}
        {!reports.data ? (
          <Skeleton lines={3} />
        ) : (
          <ReportChoice
            reports={reports.data}
            value={chosen}
            onChange={(id) => {
              setReport(id);
              setSection(null);
            }}
          />
        )}
        {chosen === NEW ? (
          <TextField
            label={t`Titre du rapport`}
            placeholder={t`Nouveau rapport`}
            value={title}
            onChange={setTitle}
            maxLength={500}
          />
        ) : (
          <SectionChoice reportId={chosen} value={section} onChange={setSection} />
        )}
        {problem !== null && (
          <p role="alert" className={css.problem}>
            <Trans>Rien n’a été ajouté. {problem}</Trans>
          </p>
        )}
      </form>
    </Dialog>
  );
}

const NONE: readonly RecordRef[] = [];

/** The records among which one chooses: those named, or the first that the query finds. */
function useRecords(what: ToReport): readonly RecordRef[] {
  const ids = 'ids' in what ? what.ids : undefined;
  const query = ids === undefined && 'query' in what ? what.query : undefined;
  const { data: named } = useQuery(
    api.records.refs.queryOptions({ input: { ids: [...(ids ?? [])] }, enabled: ids !== undefined }),
  );
  const { data: found } = useQuery(
    api.search.query.queryOptions({
      input: { query: query ?? '', correct: true, limit: MOST },
      enabled: query !== undefined,
      placeholderData: keepPreviousData,
    }),
  );
  // In the order they were asked.
  if (ids !== undefined)
    return named ? ids.flatMap((id) => named.find((one) => one.id === id && !one.deleted) ?? []) : NONE;
  return found?.hits ?? NONE;
}
