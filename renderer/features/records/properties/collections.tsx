import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { IMPACTS } from '#db/domain/impacts.ts';
import { fold } from '#db/domain/text/fold.ts';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { api, client } from '../../../client/client.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { ComboBox } from '../../../ui/field/ComboBox.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Chip, KindChip } from '../../../ui/kind/Chip.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { RecordPicker } from '../RecordPicker.tsx';
import * as css from '../records.css.ts';
import { usePatch, useWrite } from '../use-record.ts';

/** What fails shows in the status line, and the page shows what the archive holds. */
const said = () => undefined;

function Adder({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  return (
    <PopoverButton label={label} trigger={<IconButton icon={Plus} size={14} label={label} />}>
      {(close) => <div style={{ width: 260 }}>{children(close)}</div>}
    </PopoverButton>
  );
}

/** Finds a tag in use, or takes a new one with Enter. */
function TagPicker({ except, onPick }: { except: readonly string[]; onPick: (tag: string) => void }) {
  const { t } = useLingui();
  const { data: known } = useQuery(api.records.tags.queryOptions({ input: {} }));
  const [text, setText] = useState('');
  const options = (known ?? [])
    .filter(({ tag }) => !except.includes(tag) && fold(tag).includes(fold(text.replace(/^#/, ''))))
    .slice(0, 20)
    .map(({ tag, count }) => ({ id: tag, label: `#${tag}`, detail: String(count) }));
  return (
    <ComboBox
      label={t`Étiquette`}
      autoFocus
      text={text}
      onTextChange={setText}
      options={options}
      onPick={onPick}
      onSubmitText={onPick}
      emptyMessage={t`Entrée crée cette étiquette`}
    />
  );
}

/** Tags, with those already in use as suggestions. */
export function Tags({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const patch = usePatch(record);
  const add = (tag: string) => {
    const clean = tag.replace(/^#/, '').trim();
    if (clean && !record.tags.includes(clean)) void patch({ tags: [...record.tags, clean] }).catch(said);
  };
  return (
    <div className={css.chips}>
      {record.tags.map((tag) => (
        <Chip
          key={tag}
          onRemove={() => void patch({ tags: record.tags.filter((one) => one !== tag) }).catch(said)}
          removeLabel={t`Retirer l’étiquette ${tag}`}
        >
          #{tag}
        </Chip>
      ))}
      <Adder label={t`Ajouter une étiquette`}>
        {(close) => (
          <TagPicker
            except={record.tags}
            onPick={(tag) => {
              close();
              add(tag);
            }}
          />
        )}
      </Adder>
    </div>
  );
}

/** The three impacts, each ticked or not. */
export function Impacts({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const patch = usePatch(record);
  return (
    <div className={css.chips}>
      {record.impacts.map((impact) => (
        <Chip key={impact} tone="accent">
          {IMPACT_LABELS[impact][locale]}
        </Chip>
      ))}
      <PopoverButton
        label={t`Choisir les impacts`}
        trigger={<IconButton icon={Pencil} size={13} label={t`Choisir les impacts`} />}
      >
        <div className={css.stack}>
          {IMPACTS.map((impact) => (
            <Checkbox
              key={impact}
              isSelected={record.impacts.includes(impact)}
              onChange={(on) =>
                void patch({
                  impacts: on ? [...record.impacts, impact] : record.impacts.filter((one) => one !== impact),
                }).catch(said)
              }
            >
              {IMPACT_LABELS[impact][locale]}
            </Checkbox>
          ))}
        </div>
      </PopoverButton>
    </div>
  );
}

export const THEME_RELATION = 'a-pour-theme';

/** Themes are records: this line is their relation, shown where one looks for it. */
export function Themes({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const write = useWrite(record.id);
  const themes = record.relations.filter(
    ({ type, direction }) => type === THEME_RELATION && direction === 'out',
  );
  return (
    <div className={css.chips}>
      {themes.map(({ id, target }) => (
        <KindChip
          key={id}
          kind="theme"
          onPress={() => navigate.to(locationOf(target))}
          onRemove={() => write(() => client.records.removeRelation({ id })).catch(said)}
          removeLabel={t`Retirer le thème ${target.title}`}
        >
          {target.title}
        </KindChip>
      ))}
      <Adder label={t`Ajouter un thème`}>
        {(close) => (
          <RecordPicker
            label={t`Thème`}
            kinds={['theme']}
            except={record.id}
            autoFocus
            onPick={(theme) => {
              if (!theme) return;
              close();
              if (themes.some(({ target }) => target.id === theme.id)) return;
              write(() =>
                client.records.addRelation({ type: THEME_RELATION, sourceId: record.id, targetId: theme.id }),
              ).catch(said);
            }}
          />
        )}
      </Adder>
    </div>
  );
}

/** Other names under which a mention finds the record. */
export function Aliases({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const patch = usePatch(record);
  const [text, setText] = useState('');
  return (
    <div className={css.chips}>
      {record.aliases.map((alias) => (
        <Chip
          key={alias}
          onRemove={() => void patch({ aliases: record.aliases.filter((one) => one !== alias) }).catch(said)}
          removeLabel={t`Retirer le nom ${alias}`}
        >
          {alias}
        </Chip>
      ))}
      <Adder label={t`Ajouter un autre nom`}>
        {(close) => (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const alias = text.trim();
              if (alias && !record.aliases.includes(alias))
                void patch({ aliases: [...record.aliases, alias] }).catch(said);
              setText('');
              close();
            }}
          >
            <TextField label={t`Autre nom`} value={text} onChange={setText} autoFocus maxLength={500} />
          </form>
        )}
      </Adder>
    </div>
  );
}
