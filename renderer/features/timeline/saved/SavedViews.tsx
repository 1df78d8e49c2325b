import { Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, Trash2 } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { PopoverButton } from '../../../ui/overlay/Popover.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import type { LanesHandle } from '../lanes-handle.ts';
import { selectOnly, useSelection } from '../selection/selection.ts';
import { useTimelineView } from '../view-state.ts';
import { forgetView, type SavedView, saveView, useSavedViews } from './saved-views.ts';
import * as css from './saved.css.ts';
import { roomyText } from '../timeline.css.ts';

/** The named views: go back to one, keep what is on screen under a name. */
export function SavedViews({ lanes }: { lanes: RefObject<LanesHandle | null> }) {
  const { t } = useLingui();
  const { views } = useSavedViews();
  const apply = ({ view, days, selected }: SavedView) => {
    useTimelineView.setState(view);
    selectOnly(selected);
    // The lanes may first have to take another shape.
    if (days) requestAnimationFrame(() => lanes.current?.show(days));
  };
  const forget = (id: string) => {
    const gone = forgetView(id);
    if (!gone) return;
    const { name } = gone;
    showToast({
      text: t`La vue « ${name} » n’est plus gardée.`,
      action: { label: t`Annuler`, run: () => saveView(gone) },
    });
  };
  return (
    <PopoverButton
      label={t`Vues enregistrées`}
      placement="bottom end"
      trigger={
        <Button compact aria-label={t`Vues`}>
          <Bookmark size={14} aria-hidden />
          <span className={roomyText}>
            <Trans>Vues</Trans>
          </span>
        </Button>
      }
    >
      {(close) => (
        <div className={css.panel}>
          {views.length === 0 ? (
            <p className={css.none}>
              <Trans>Une vue garde le filtre, les regroupements, la période et la sélection.</Trans>
            </p>
          ) : (
            <ul className={css.list}>
              {views.map((view) => (
                <li key={view.id} className={css.line}>
                  <Button
                    variant="quiet"
                    className={css.name}
                    onPress={() => {
                      apply(view);
                      close();
                    }}
                  >
                    {view.name}
                  </Button>
                  <IconButton
                    icon={Trash2}
                    label={t`Ne plus garder ${view.name}`}
                    onPress={() => forget(view.id)}
                  />
                </li>
              ))}
            </ul>
          )}
          <SaveForm lanes={lanes} onSaved={close} />
        </div>
      )}
    </PopoverButton>
  );
}

/** A name for what is on screen. */
export function SaveForm({ lanes, onSaved }: { lanes: RefObject<LanesHandle | null>; onSaved: () => void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const named = name.trim();
    if (!named) return;
    saveView({
      name: named,
      view: useTimelineView.getState(),
      days: lanes.current?.scene().view ?? null,
      selected: [...useSelection.getState().ids],
    });
    showToast({ text: t`La vue « ${named} » est gardée.` });
    onSaved();
  };
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <TextField label={t`Nom de la vue`} value={name} onChange={setName} maxLength={120} autoFocus />
      <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
        <Trans>Enregistrer la vue</Trans>
      </Button>
    </form>
  );
}
