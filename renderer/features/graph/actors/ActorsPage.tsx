import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Handshake, Table2, Waypoints } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { propertyOf } from '#db/domain/properties.ts';
import { relationOf } from '#db/domain/relations.ts';
import { fold } from '#db/domain/text/fold.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { api, client } from '../../../client/client.ts';
import { sentenceNow, useSentence } from '../../../client/sentences.ts';
import { openOverlay } from '../../../app/overlays.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { Button } from '../../../ui/button/Button.tsx';
import { IconToggle } from '../../../ui/button/IconButton.tsx';
import { SearchField } from '../../../ui/field/SearchField.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { spacer, toolbar, toolbarTitle } from '../../../ui/layout/layout.css.ts';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { Table } from '../../../ui/table/Table.tsx';
import { showUndo } from '../../records/undo.ts';
import { LABEL_FONT, measurer } from '../../timeline/ink.ts';
import { ExportMenu } from '../ExportMenu.tsx';
import * as css from '../graph.css.ts';
import type { Drawn } from '../useGraphExport.ts';
import { ActorsMap } from './ActorsMap.tsx';
import { AllianceDialog } from './AllianceDialog.tsx';
import { type ActorsLayout, drawActors, type Tie } from './layout.ts';

type Shown = 'all' | 'alliances' | 'linked';
type Row = Tie & { id: string; relation: string | null; comment: string; records: readonly RecordRef[] };

/** Who works with whom: alliances that exist, alliances to initiate, and where two actors already stand together. */
export function ActorsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(api.links.actors.queryOptions());
  const [asTable, setAsTable] = useState(false);
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState('all');
  const [shown, setShown] = useState<Shown>('linked');
  const [joining, setJoining] = useState<{ from: RecordRef | null; to: RecordRef | null } | null>(null);
  const layout = useRef<ActorsLayout | null>(null);
  const asked = useDeferredValue(fold(typed.trim()));
  const groupName = useCallback(
    (value: string | null) =>
      value === null
        ? t`Sans secteur`
        : (propertyOf('acteur', 'secteur')?.choices?.find((choice) => choice.value === value)?.label[
            locale
          ] ?? value),
    [t, locale],
  );
  const groups = useMemo(() => [...new Set((data?.actors ?? []).map((actor) => actor.group))], [data]);

  const { actors, rows } = useMemo(() => {
    const tied = new Set<string>();
    for (const tie of data?.alliances ?? []) tied.add(tie.from).add(tie.to);
    if (shown !== 'alliances') for (const tie of data?.together ?? []) tied.add(tie.from).add(tie.to);
    const kept = (data?.actors ?? [])
      .filter((actor) => shown === 'all' || tied.has(actor.id))
      .filter((actor) => group === 'all' || (actor.group ?? '') === group)
      .filter(({ title, code }) => asked === '' || fold(`${title} ${code}`).includes(asked))
      .sort(
        (a, b) =>
          // Those that are in no sector come last.
          Number(a.group === null) - Number(b.group === null) ||
          groupName(a.group).localeCompare(groupName(b.group), locale) ||
          a.title.localeCompare(b.title, locale),
      );
    const rank = new Map(kept.map(({ id }, at) => [id, at]));
    const all: Row[] = [];
    const add = (from: string, to: string, row: Omit<Row, 'from' | 'to'>) => {
      const [a, b] = [rank.get(from), rank.get(to)];
      if (a !== undefined && b !== undefined) all.push({ from: a, to: b, ...row });
    };
    for (const { id, from, to, type, comment } of data?.alliances ?? [])
      add(from, to, { id, type, count: 1, relation: id, comment, records: [] });
    if (shown !== 'alliances')
      for (const { from, to, count, records } of data?.together ?? [])
        add(from, to, { id: `${from} ${to}`, type: 'together', count, relation: null, comment: '', records });
    return { actors: kept, rows: all };
  }, [data, shown, group, asked, groupName, locale]);

  const remove = async (id: string) => {
    try {
      const { changeSetId } = await client.records.removeRelation({ id });
      showUndo(t`Alliance retirée.`, changeSetId);
    } catch (failure) {
      showToast({ text: sentenceNow(failure) });
    }
  };
  const typeName = (type: Tie['type']) =>
    type === 'together' ? t`réunis dans une fiche` : (relationOf(type)?.label[locale] ?? type);
  const drawn = (): Drawn | null => {
    if (!layout.current) return null;
    const [count, ties] = [actors.length, rows.length];
    const drawnLayout = layout.current;
    return {
      width: drawnLayout.width,
      height: drawnLayout.height,
      title: t`Carte des acteurs`,
      subtitle: t`${count} acteurs, ${ties} liens`,
      description: rows
        .map((row) => `${actors[row.from]?.title} – ${typeName(row.type)} – ${actors[row.to]?.title}`)
        .join(' ; '),
      footer: t`Vigie. Trait plein : alliance existante. Tirets : alliance à initier. Gris : réunis dans une même fiche.`,
      name: 'acteurs',
      draw: (pen, ink) =>
        drawActors(pen, {
          ...{ layout: drawnLayout, actors, ties: rows, ink, measure: measurer(LABEL_FONT) },
          ...{ active: null, joining: null },
        }),
    };
  };
  const alliances = data?.alliances.length ?? 0;

  return (
    <div className={css.page}>
      <div className={toolbar}>
        <h1 className={toolbarTitle}>
          <Trans>Carte des acteurs</Trans>
        </h1>
        {data && (
          <span className={css.status} role="status">
            <Plural value={actors.length} one="# acteur" other="# acteurs" />
            {', '}
            <Plural value={alliances} _0="aucune alliance notée" one="# alliance" other="# alliances" />
          </span>
        )}
        <span className={spacer} />
        <Button compact onPress={() => setJoining({ from: null, to: null })}>
          <Handshake size={14} aria-hidden />
          <Trans>Noter une alliance…</Trans>
        </Button>
        <IconToggle
          icon={asTable ? Waypoints : Table2}
          label={t`En tableau`}
          isSelected={asTable}
          onChange={setAsTable}
        />
        <ExportMenu drawn={drawn} />
      </div>
      <div className={toolbar}>
        <SearchField
          label={t`Filtrer les acteurs`}
          placeholder={t`Filtrer`}
          value={typed}
          onChange={setTyped}
          className={css.searchField}
        />
        <Select
          shape="pill"
          label={t`Secteur`}
          value={group}
          onChange={setGroup}
          options={[
            { value: 'all', label: t`Tous les secteurs` },
            ...groups.map((value) => ({ value: value ?? '', label: groupName(value) })),
          ]}
        />
        <Select<Shown>
          shape="pill"
          label={t`Liens montrés`}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'linked', label: t`Alliances et rencontres` },
            { value: 'alliances', label: t`Alliances seulement` },
            { value: 'all', label: t`Tous les acteurs` },
          ]}
        />
        <span className={css.status}>
          <Trans>
            Trait plein : alliance existante · tirets : à initier · gris : réunis dans une même fiche
          </Trans>
        </span>
      </div>
      {alliances === 0 && data && data.actors.length > 0 && (
        <p className={css.teach}>
          <Trans>
            Aucune alliance n’est encore notée. Tirez un trait d’un acteur à un autre, ou, au clavier, A sur
            le premier puis Entrée sur le second. En gris, ceux que l’archive réunit déjà : même Atelier, même
            étude, même partenariat.
          </Trans>
        </p>
      )}
      {error && (
        <ErrorState
          title={t`La carte ne s’affiche pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton lines={8} />}
      {data && actors.length === 0 && (
        <EmptyState
          title={data.actors.length === 0 ? t`L’archive n’a pas encore d’acteur` : t`Aucun acteur ne répond`}
          actions={
            data.actors.length === 0 && (
              <Button
                onPress={() => openOverlay({ name: 'create', kind: 'acteur' })}
              >{t`Nouvel acteur`}</Button>
            )
          }
        >
          {data.actors.length === 0
            ? t`Une organisation ou un rôle public est un acteur ; ses alliances se dessinent ici.`
            : t`Élargissez le filtre, ou montrez tous les acteurs.`}
        </EmptyState>
      )}
      {actors.length > 0 && !asTable && (
        <div className={css.body}>
          <ActorsMap
            actors={actors}
            ties={rows}
            groupName={groupName}
            onJoin={(from, to) => setJoining({ from: actors[from] ?? null, to: actors[to] ?? null })}
            onLayout={(next) => {
              layout.current = next;
            }}
          />
        </div>
      )}
      {actors.length > 0 && asTable && (
        <div className={css.scroll} role="region" aria-label={t`Tableau des alliances`} tabIndex={0}>
          <Table
            caption={t`Alliances et rencontres entre acteurs`}
            rows={rows}
            rowId={(row) => row.id}
            columns={[
              {
                id: 'from',
                title: t`Acteur`,
                rowHeader: true,
                cell: (row) => actors[row.from] && <RecordLink record={actors[row.from]!} />,
              },
              { id: 'type', title: t`Lien`, cell: (row) => typeName(row.type) },
              {
                id: 'to',
                title: t`Acteur`,
                cell: (row) => actors[row.to] && <RecordLink record={actors[row.to]!} />,
              },
              {
                id: 'why',
                title: t`Commentaire ou fiches`,
                cell: (row) =>
                  row.comment ||
                  row.records.map((record, at) => (
                    <span key={record.id}>
                      {at > 0 && ', '}
                      <RecordLink record={record} />
                    </span>
                  )),
              },
              {
                id: 'remove',
                title: t`Retirer`,
                titleHidden: true,
                cell: (row) => {
                  const [one, other] = [actors[row.from]?.title ?? '', actors[row.to]?.title ?? ''];
                  const id = row.relation;
                  return (
                    id !== null && (
                      <Button
                        compact
                        variant="quiet"
                        aria-label={t`Retirer l’alliance entre ${one} et ${other}`}
                        onPress={() => void remove(id)}
                      >
                        <Trans>Retirer</Trans>
                      </Button>
                    )
                  );
                },
              },
            ]}
          />
        </div>
      )}
      {joining && <AllianceDialog from={joining.from} to={joining.to} onClose={() => setJoining(null)} />}
    </div>
  );
}
