import { Trans, useLingui } from '@lingui/react/macro';
import { Swords, X } from 'lucide-react';
import { useState } from 'react';
import { GROUP_NATURE_LABELS, GROUP_NATURES } from '#db/domain/signals/groups.ts';
import type { SignalSheet } from '#preload/contract/signals.ts';
import { RecordLink } from '../../../app/LocationLink.tsx';
import { client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { RecordPicker } from '../../records/RecordPicker.tsx';
import { lineItem, lineText, onDemand, section } from '../../records/records.css.ts';
import { showUndo } from '../../records/undo.ts';
import { GroupButton } from '../groups/GroupButton.tsx';
import * as css from './sheet.css.ts';
import { useGroups } from './use-groups.ts';
import { refreshSignal, useSignalWrite } from './use-sheet.ts';

const CONTRADICTS = 'contredit';

/** What the signal is gathered into, and the signals that say otherwise. */
export function GroupsSection({ sheet }: { sheet: SignalSheet }) {
  const { t } = useLingui();
  const locale = useLocale();
  const groups = useGroups();
  const write = useSignalWrite(sheet.id);
  const [isOpposing, setOpposing] = useState(false);
  const done = (work: () => Promise<{ changeSetId: string }>, sentence: string) => {
    write(work)
      .then(({ changeSetId }) => showUndo(sentence, changeSetId, () => void refreshSignal(sheet.id)))
      // The status line says why.
      .catch(() => undefined);
  };
  const isLive = !sheet.deletedAt;
  return (
    <section className={section} aria-label={t`Groupes et contre-signaux`}>
      <div className={css.row}>
        <SectionLabel>
          <Trans>Groupes et contre-signaux</Trans>
        </SectionLabel>
        {isLive && (
          <span className={css.push} style={{ display: 'inline-flex', gap: 8 }}>
            <Button compact isDisabled={isOpposing} onPress={() => setOpposing(true)}>
              <Swords size={14} aria-hidden />
              <Trans>Opposer un signal</Trans>
            </Button>
            <GroupButton
              ids={[sheet.id]}
              groups={groups}
              label={t`Ranger dans un groupe`}
              onDone={() => void refreshSignal(sheet.id)}
            />
          </span>
        )}
      </div>
      {isOpposing && (
        <div className={css.row} onKeyDown={(event) => event.key === 'Escape' && setOpposing(false)}>
          <div style={{ flex: 1 }}>
            <RecordPicker
              label={t`Signal qui dit le contraire`}
              kinds={['signal']}
              except={sheet.id}
              autoFocus
              onPick={(picked) => {
                if (!picked) return;
                setOpposing(false);
                done(
                  () =>
                    client.records.addRelation({
                      type: CONTRADICTS,
                      sourceId: picked.id,
                      targetId: sheet.id,
                    }),
                  t`${picked.code} contredit ${sheet.code}.`,
                );
              }}
            />
          </div>
          <Button onPress={() => setOpposing(false)}>
            <Trans>Renoncer</Trans>
          </Button>
        </div>
      )}
      {sheet.groups.length === 0 && sheet.counters.length === 0 && !isOpposing && (
        <EmptyState
          small
          title={t`Ce signal n’est encore dans aucun groupe, et aucun autre ne le contredit.`}
        />
      )}
      <ul className={css.lines}>
        {GROUP_NATURES.flatMap((nature) =>
          sheet.groups
            .filter((group) => group.nature === nature)
            .map((group) => (
              <li key={group.id} className={lineItem}>
                <span className={css.groupName}>{GROUP_NATURE_LABELS[nature].one[locale]}</span>
                <span className={lineText}>
                  <RecordLink record={group} /> <span className={css.small}>{group.code}</span>
                </span>
                {isLive && (
                  <span className={onDemand}>
                    <IconButton
                      icon={X}
                      size={13}
                      label={t`Retirer de « ${group.title} »`}
                      onPress={() =>
                        done(
                          () => client.signals.ungroup({ groupId: group.id, memberIds: [sheet.id] }),
                          t`Retiré de « ${group.title} ».`,
                        )
                      }
                    />
                  </span>
                )}
              </li>
            )),
        )}
        {sheet.counters.map((counter) => (
          <li key={counter.relationId} className={lineItem}>
            <span className={css.groupName}>{t`Contre-signal`}</span>
            <span className={lineText}>
              <RecordLink record={counter} /> <span className={css.small}>{counter.code}</span>
              <VisuallyHidden>
                {counter.direction === 'in' ? t`contredit ce signal` : t`contredit par ce signal`}
              </VisuallyHidden>
            </span>
            {isLive && (
              <span className={onDemand}>
                <IconButton
                  icon={X}
                  size={13}
                  label={t`Ne plus opposer « ${counter.title} »`}
                  onPress={() =>
                    done(
                      () => client.records.removeRelation({ id: counter.relationId }),
                      t`« ${counter.title} » n’est plus opposé.`,
                    )
                  }
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
