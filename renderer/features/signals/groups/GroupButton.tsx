import { Trans, useLingui } from '@lingui/react/macro';
import { Group } from 'lucide-react';
import { useState } from 'react';
import { GROUP_NATURE_LABELS, GROUP_NATURES, type GroupNature } from '#db/domain/signals/groups.ts';
import type { SignalGroup } from '#preload/contract/signals.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Select } from '../../../ui/field/Select.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { showUndo } from '../../records/undo.ts';
import * as css from '../views/views.css.ts';

/** Gathers members (signals, or groups of a lower nature) in a new group, or in one that exists. */
export function GroupButton({
  ids,
  groups,
  natures = GROUP_NATURES,
  label,
  onDone,
}: {
  ids: readonly string[];
  groups: readonly SignalGroup[];
  /** The natures of group that take them. */
  natures?: readonly GroupNature[];
  label?: string;
  onDone?: () => void;
}) {
  const { t } = useLingui();
  const name = label ?? t`Créer une grappe`;
  return (
    <PopoverButton
      label={name}
      placement="top"
      trigger={
        <Button compact isDisabled={ids.length === 0}>
          <Group size={14} aria-hidden />
          {name}
        </Button>
      }
    >
      {(close) => (
        <GroupForm
          ids={ids}
          groups={groups}
          natures={natures}
          onDone={() => {
            close();
            onDone?.();
          }}
        />
      )}
    </PopoverButton>
  );
}

function GroupForm({
  ids,
  groups,
  natures,
  onDone,
}: {
  ids: readonly string[];
  groups: readonly SignalGroup[];
  natures: readonly GroupNature[];
  onDone: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [nature, setNature] = useState<GroupNature>(natures[0] ?? 'grappe');
  const [title, setTitle] = useState('');
  const [into, setInto] = useState('');
  const taking = groups.filter((group) => natures.includes(group.nature));
  const run = async (work: () => Promise<{ changeSetId: string }>, done: string) => {
    try {
      const { changeSetId } = await work();
      showUndo(done, changeSetId);
      onDone();
    } catch (error) {
      showToast({ text: sentenceOf(error) });
    }
  };
  const create = () =>
    void run(
      () => client.signals.createGroup({ nature, title: title.trim(), memberIds: [...ids] }),
      t`« ${title.trim()} » est créée.`,
    );
  const add = () => {
    const group = taking.find(({ id }) => id === into);
    if (group)
      void run(
        () => client.signals.group({ groupId: group.id, memberIds: [...ids] }),
        t`Ajouté à « ${group.title} ».`,
      );
  };
  return (
    <div className={css.form}>
      {natures.length > 1 && (
        <Select
          label={t`Nature`}
          options={natures.map((value) => ({ value, label: GROUP_NATURE_LABELS[value].one[locale] }))}
          value={nature}
          onChange={setNature}
        />
      )}
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim()) create();
        }}
      >
        <TextField label={t`Nom du groupe`} value={title} onChange={setTitle} autoFocus />
        <Button variant="primary" type="submit" isDisabled={!title.trim()}>
          <Trans>Créer</Trans>
        </Button>
      </form>
      {taking.length > 0 && (
        <>
          <Select
            label={t`Ou ajouter à`}
            placeholder={t`Choisir un groupe`}
            options={taking.map(({ id, title: name, nature: of }) => ({
              value: id,
              label: `${GROUP_NATURE_LABELS[of].one[locale]} : ${name}`,
            }))}
            value={into || null}
            onChange={setInto}
          />
          <Button onPress={add} isDisabled={!into}>
            <Trans>Ajouter</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
