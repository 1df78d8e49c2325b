import { useLingui } from '@lingui/react/macro';
import { CalendarDays, Link2 } from 'lucide-react';
import { useState } from 'react';
import type { DateValue } from '#db/domain/dates/edtf.ts';
import { formatDate } from '#db/domain/dates/format.ts';
import { propertyOf } from '#db/domain/properties.ts';
import type { RecordDetail, RelationRead } from '#preload/contract/records.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { client } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { Chip, KindChip } from '../../ui/kind/Chip.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { Tags } from '../records/properties/collections.tsx';
import { DateEditor } from '../records/properties/editors.tsx';
import { RecordPicker } from '../records/RecordPicker.tsx';
import { usePatch, useWrite } from '../records/use-record.ts';
import * as css from './notes.css.ts';

/** What fails shows in the status line. */
const said = () => undefined;
const ABOUT = 'a-propos-de';

/** The records a note is about. */
export function aboutOf(record: RecordDetail): RelationRead[] {
  return record.relations.filter(({ type, direction }) => type === ABOUT && direction === 'out');
}

/** Above the title: what sort of note it is, and how far it is. */
export function NoteSort({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const patch = usePatch(record);
  const choice = (key: 'typeNote' | 'statut', label: string) => {
    const value = record.properties[key];
    return (
      <Select
        shape="pill"
        label={label}
        placeholder={label}
        value={typeof value === 'string' ? value : null}
        onChange={(next) => void patch({ properties: { [key]: next } }).catch(said)}
        options={(propertyOf('note', key)?.choices ?? []).map((one) => ({
          value: one.value,
          label: one.label[locale],
        }))}
      />
    );
  };
  return (
    <div className={css.chips}>
      {choice('typeNote', t`Type de note`)}
      {choice('statut', t`Statut`)}
      <Chip>{record.code}</Chip>
      {record.example && <Chip tone="warning">{t`exemple`}</Chip>}
    </div>
  );
}

/** Under the title: what the note is about, its cycle, date and tags. */
export function NoteChips({ record }: { record: RecordDetail }) {
  const about = aboutOf(record);
  const cycles = record.relations.filter(({ target, type }) => target.kind === 'cycle' && type !== ABOUT);
  return (
    <div className={css.chips}>
      {[...about, ...cycles].map(({ id, target }) => (
        <KindChip key={id} kind={target.kind} onPress={() => navigate.to(locationOf(target))}>
          {target.title}
        </KindChip>
      ))}
      <LinkRecord record={record} about={about} />
      <NoteDate record={record} />
      <Tags record={record} />
    </div>
  );
}

function LinkRecord({ record, about }: { record: RecordDetail; about: readonly RelationRead[] }) {
  const { t } = useLingui();
  const write = useWrite(record.id);
  return (
    <PopoverButton
      label={t`Fiches liées`}
      trigger={<IconButton icon={Link2} size={14} label={t`Lier la note à une fiche`} />}
    >
      {(close) => (
        <div className={css.group} style={{ width: 280 }}>
          {about.map(({ id, target }) => (
            <KindChip
              key={id}
              kind={target.kind}
              onRemove={() => void write(() => client.records.removeRelation({ id })).catch(said)}
              removeLabel={t`Ne plus lier à ${target.title}`}
            >
              {target.title}
            </KindChip>
          ))}
          <RecordPicker
            label={t`Cette note est à propos de`}
            except={record.id}
            autoFocus
            onPick={(picked) => {
              if (!picked) return;
              close();
              if (about.some(({ target }) => target.id === picked.id)) return;
              write(() =>
                client.records.addRelation({ type: ABOUT, sourceId: record.id, targetId: picked.id }),
              ).catch(said);
            }}
          />
        </div>
      )}
    </PopoverButton>
  );
}

function NoteDate({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const patch = usePatch(record);
  const sentenceOf = useSentence();
  const [problem, setProblem] = useState<string | null>(null);
  const { date } = record;
  const trigger = date ? (
    <Button compact aria-label={t`Date de la note : ${formatDate(date, locale, 'long')}`}>
      {formatDate(date, locale, 'long')}
    </Button>
  ) : (
    <IconButton icon={CalendarDays} size={14} label={t`Dater la note`} />
  );
  const value: DateValue | null = date && { edtf: date.edtf, wording: date.wording };
  return (
    <PopoverButton label={t`Date de la note`} trigger={trigger}>
      {(close) => (
        <div style={{ width: 260 }}>
          <DateEditor
            label={t`Date de la note`}
            value={value}
            save={async (next) => {
              try {
                await patch({ date: next });
                close();
              } catch (error) {
                setProblem(sentenceOf(error));
              }
            }}
            cancel={close}
            problem={problem}
            isSaving={false}
          />
        </div>
      )}
    </PopoverButton>
  );
}
