import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowUpRight, Unlink } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { GROUP_NATURE_LABELS, GROUP_NATURES, MEMBERSHIP } from '#db/domain/signals/groups.ts';
import type { SignalGroup } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { showUndo } from '../../records/undo.ts';
import { LABEL_FONT, measurer } from '../../timeline/ink.ts';
import { PictureView } from '../views/PictureView.tsx';
import type { Mark, Picture } from '../views/stage/picture.ts';
import { useLandscape } from '../views/useLandscape.ts';
import { lookAt, useSignalsPlace } from '../views/view-state.ts';
import * as css from '../views/views.css.ts';
import { drawMap } from './draw.ts';
import { GroupButton } from './GroupButton.tsx';
import { layOutMap, type Layer, LAYERS } from './layout.ts';

const measure = measurer(LABEL_FONT);

/** Signals → clusters → trends → findings, as a map; dragging a signal onto a group puts it there. */
export function GroupsView({ header }: { header: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const landscape = useLandscape();
  const { signals, groups } = landscape;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { active } = useSignalsPlace();
  const names = useMemo(
    (): Record<Layer, string> => ({
      signal: t`Signaux`,
      grappe: GROUP_NATURE_LABELS.grappe.many[locale],
      tendance: GROUP_NATURE_LABELS.tendance.many[locale],
      constat: GROUP_NATURE_LABELS.constat.many[locale],
    }),
    [t, locale],
  );
  const layOut = useCallback(
    (size: { width: number; height: number }): Picture => {
      const map = layOutMap(signals, groups, {
        width: size.width,
        measure,
        moreName: (count, isAll) =>
          isAll ? t`${plural(count, { one: '# signal', other: '# signaux' })}` : t`et ${count} de plus`,
        looseName: (count) => t`et ${count} sans groupe`,
        open,
      });
      const marks = LAYERS.flatMap((layer) =>
        map.nodes
          .filter((node) => node.layer === layer)
          .toSorted((a, b) => a.box.y0 - b.box.y0)
          .map((node): Mark => ({
            key: node.id,
            ids: layer === 'signal' ? node.ids : [],
            group: layer,
            box: node.box,
          })),
      );
      return {
        width: map.width,
        height: Math.max(size.height, map.height),
        marks,
        draw: (pen, ink, state) => drawMap(pen, ink, map, names, state),
      };
    },
    [signals, groups, names, open, t],
  );
  const byId = useMemo(() => new Map(groups.map((group) => [group.id, group])), [groups]);
  const current = byId.get(active['groups'] ?? '');
  const isMore = (key: string): boolean => key.startsWith('more ');
  const nature = (group: SignalGroup): string => GROUP_NATURE_LABELS[group.nature].one[locale];
  const nameOf = (mark: Mark): string | null => {
    const group = byId.get(mark.key);
    if (group) return t`${nature(group)} ${group.code} ${group.title}, membres : ${group.memberIds.length}`;
    return isMore(mark.key) ? t`Signaux non nommés : ${mark.ids.length} ; Entrée pour les montrer` : null;
  };
  const run = async (work: () => Promise<{ changeSetId: string }>, done: string) => {
    try {
      showUndo(done, (await work()).changeSetId);
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  /** True when a mark may become a member of another. */
  const accepts = (from: Mark, onto: Mark): boolean => {
    const group = byId.get(onto.key);
    if (!group || onto.key === from.key || isMore(from.key)) return false;
    const role = byId.get(from.key)?.nature ?? 'signal';
    return MEMBERSHIP[group.nature].members.includes(role) && !group.memberIds.includes(from.key);
  };
  const count = groups.length;
  return (
    <PictureView
      id="groups"
      header={header}
      landscape={landscape}
      label={t`Carte des grappes`}
      summary={t`Signaux : ${signals.length} ; groupes : ${count}. Grappes, tendances et constats sont reliés de gauche à droite.`}
      layOut={layOut}
      zoomable={false}
      file="carte-des-grappes"
      groupName={(layer) => names[layer as Layer]}
      nameOf={nameOf}
      cardOf={(mark) => {
        const group = byId.get(mark.key);
        if (!group)
          return isMore(mark.key) ? (
            <span className={css.cardLine}>{t`cliquez pour les lire, double-cliquez pour les montrer`}</span>
          ) : null;
        return (
          <>
            <span className={css.cardKind}>
              {nature(group)} · {group.code}
              {group.example && ` · ${t`exemple`}`}
            </span>
            <span className={css.cardTitle}>{group.title}</span>
            {group.summary && <span className={css.cardMuted}>{group.summary}</span>}
          </>
        );
      }}
      onOpen={(mark, elsewhere) => {
        if (isMore(mark.key)) {
          setOpen(new Set([...open, mark.key.slice('more '.length)]));
          return true;
        }
        const group = byId.get(mark.key);
        if (!group) return false;
        if (elsewhere) navigate.inTab(locationOf(group));
        else navigate.to(locationOf(group));
        return true;
      }}
      drag={{
        accepts,
        onDrop: (from, onto) => {
          const group = byId.get(onto.key);
          if (group)
            void run(
              () => client.signals.group({ groupId: group.id, memberIds: [from.key] }),
              t`Ajouté à « ${group.title} ».`,
            );
        },
      }}
      aside={
        current ? (
          <GroupPanel
            group={current}
            groups={groups}
            landscapeTitle={(id) => landscape.byId.get(id) ?? byId.get(id)}
            onRemove={(id) =>
              void run(
                () => client.signals.ungroup({ groupId: current.id, memberIds: [id] }),
                t`Retiré de « ${current.title} ».`,
              )
            }
          />
        ) : (
          count === 0 && (
            <div className={css.sideBody}>
              <h2 className={css.sideTitle}>{t`Pas encore de grappe`}</h2>
              <p className={css.quiet}>
                <Trans>
                  Sélectionnez des signaux qui vont ensemble (Maj et clic, ou Espace), puis créez une grappe.
                  Des grappes nourrissent une tendance ; une tendance étaye un constat.
                </Trans>
              </p>
            </div>
          )
        )
      }
      legend={[
        t`De gauche à droite : les signaux, les grappes qui les réunissent, les tendances qu’elles nourrissent, les constats qu’elles étayent.`,
        t`Glissez un signal ou un groupe sur un groupe pour l’y mettre ; au clavier, sélectionnez puis « Créer une grappe ».`,
      ]}
    />
  );
}

/** A group beside the map: its members, which may leave it, and what it may be gathered into in turn. */
function GroupPanel({
  group,
  groups,
  landscapeTitle,
  onRemove,
}: {
  group: SignalGroup;
  groups: readonly SignalGroup[];
  landscapeTitle: (id: string) => { code: string; title: string } | undefined;
  onRemove: (id: string) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const above = GROUP_NATURES.filter((nature) => MEMBERSHIP[nature].members.includes(group.nature));
  const parents = groups.filter(({ memberIds }) => memberIds.includes(group.id));
  const isSignal = (id: string): boolean => !groups.some((one) => one.id === id);
  return (
    <div className={css.sideBody}>
      <div className={css.sideHead}>
        <h2 className={css.sideTitle}>{group.title}</h2>
      </div>
      <p className={css.sideMeta}>
        {GROUP_NATURE_LABELS[group.nature].one[locale]} · {group.code}
      </p>
      {group.summary && <p className={css.passage}>{group.summary}</p>}
      {parents.length > 0 && (
        <div>
          <SectionLabel>{t`Mène à`}</SectionLabel>
          <ul className={css.list}>
            {parents.map((parent) => (
              <li key={parent.id}>
                <span className={css.quiet}>{GROUP_NATURE_LABELS[parent.nature].one[locale]} :</span>{' '}
                <RecordLink record={parent} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <SectionLabel>
          <Plural value={group.memberIds.length} one="# membre" other="# membres" />
        </SectionLabel>
        <ul className={css.list}>
          {group.memberIds.map((id) => {
            const member = landscapeTitle(id);
            if (!member) return null;
            return (
              <li key={id} className={css.memberRow}>
                <button type="button" className={css.listItem} onClick={() => isSignal(id) && lookAt([id])}>
                  <span className={css.code}>{member.code}</span>
                  <span className={css.listTitle}>{member.title}</span>
                </button>
                <IconButton
                  icon={Unlink}
                  size={14}
                  label={t`Retirer ${member.code} du groupe`}
                  onPress={() => onRemove(id)}
                />
              </li>
            );
          })}
        </ul>
      </div>
      <div className={css.actions}>
        <Button variant="primary" compact onPress={() => navigate.to(locationOf(group))}>
          <ArrowUpRight size={14} aria-hidden />
          <Trans>Ouvrir la fiche</Trans>
        </Button>
        {above.length > 0 && (
          <GroupButton
            ids={[group.id]}
            groups={groups}
            natures={above}
            label={group.nature === 'grappe' ? t`Nourrir une tendance ou un constat` : t`Étayer un constat`}
          />
        )}
      </div>
    </div>
  );
}
