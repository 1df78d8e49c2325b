import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kind } from '#db/domain/kinds.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { api } from '../../client/client.ts';
import { ComboBox } from '../../ui/field/ComboBox.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';

/** Finds a record by a few letters of its title, code or alias, without accents; `onPick` hears the one chosen. */
export function RecordPicker({
  label,
  labelHidden = false,
  kinds,
  except,
  onPick,
  picked = null,
  placeholder,
  autoFocus = false,
  problem = null,
}: {
  label: string;
  labelHidden?: boolean;
  kinds?: readonly Kind[];
  /** Never offered: the record one is linking from. */
  except?: string;
  onPick: (record: RecordRef | null) => void;
  picked?: RecordRef | null;
  placeholder?: string;
  autoFocus?: boolean;
  problem?: string | null;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(picked?.title ?? '');
  const { data, isPlaceholderData } = useQuery(
    api.records.suggest.queryOptions({
      input: { text: picked?.title === text ? '' : text, ...(kinds && { kinds: [...kinds] }), limit: 20 },
      placeholderData: keepPreviousData,
    }),
  );
  const found = (data ?? []).filter((record) => record.id !== except);
  return (
    <ComboBox
      label={label}
      labelHidden={labelHidden}
      text={text}
      onTextChange={(next) => {
        setText(next);
        if (picked && next !== picked.title) onPick(null);
      }}
      options={found.map((record) => ({
        id: record.id,
        label: record.title,
        icon: <KindIcon kind={record.kind} size={14} named />,
        detail: record.alias ?? record.code,
      }))}
      onPick={(id) => {
        const record = found.find((one) => one.id === id);
        if (!record) return;
        setText(record.title);
        onPick(record);
      }}
      placeholder={placeholder ?? t`Titre, code ou alias`}
      autoFocus={autoFocus}
      // Not what answered the letters before these.
      takesFirst={!isPlaceholderData}
      problem={problem}
    />
  );
}
