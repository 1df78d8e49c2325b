import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { navigate } from '../../../app/navigation.ts';
import { api } from '../../../client/client.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import * as css from '../notes.css.ts';
import type { NoteSession } from '../session.ts';
import { useSaveStatus } from '../useNote.ts';

/** Says that a text written in parallel waits; nothing when none does. */
export function SiblingNotice({ id, session }: { id: string; session: NoteSession }) {
  const { t } = useLingui();
  const { data } = useQuery(api.notes.siblings.queryOptions({ input: { id } }));
  const status = useSaveStatus(session);
  // While this window is the one in conflict, its own notice says more.
  if (!data || data.length === 0 || status.state === 'stale') return null;
  return (
    <div role="status" className={classes(css.notice, css.noticeWarning)}>
      <p className={css.noticeText}>
        <Plural
          value={data.length}
          one="Un texte écrit en parallèle attend d’être réuni avec cette note."
          other="# textes écrits en parallèle attendent d’être réunis avec cette note."
        />
      </p>
      <Button
        compact
        onPress={() => navigate.to({ page: 'reconcile', id })}
      >{t`Réunir les deux versions`}</Button>
    </div>
  );
}
