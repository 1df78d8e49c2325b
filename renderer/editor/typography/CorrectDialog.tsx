import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { change, type Change } from '../find/replace.ts';
import { $noteCorrections } from './masked.ts';
import * as css from './typography.css.ts';

/** Examples shown before one agrees. */
const EXAMPLES = 6;
/** Signs shown on each side of a correction. */
const AROUND = 18;

/** How many places of the note French typography would change, some of them shown; all are one step to undo. */
export function CorrectDialog({ editor, onClose }: { editor: LexicalEditor; onClose: () => void }) {
  const { t } = useLingui();
  const [changes] = useState(() => editor.read($noteCorrections));
  const count = changes.length;
  const correct = () => {
    const done = change(editor, changes);
    showToast({ text: t`${plural(done, { one: '# correction faite.', other: '# corrections faites.' })}` });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Corriger la typographie de la note`}
      actions={
        count === 0 ? (
          <Button variant="primary" onPress={onClose}>{t`Fermer`}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{t`Renoncer`}</Button>
            <Button variant="primary" onPress={correct}>{t`Corriger`}</Button>
          </>
        )
      }
    >
      <p>
        {count === 0
          ? t`Il n’y a rien à corriger.`
          : t`${plural(count, { one: '# correction, que l’on peut annuler.', other: '# corrections, que l’on peut annuler ensemble.' })}`}
      </p>
      <ul className={css.examples}>
        {changes.slice(0, EXAMPLES).map((one, index) => (
          <li key={index}>
            <del>{around(one, one.run.text.slice(one.start, one.end))}</del> →{' '}
            <ins>{around(one, one.text)}</ins>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function around({ run, start, end }: Change, words: string): string {
  return `${run.text.slice(Math.max(0, start - AROUND), start)}${words}${run.text.slice(end, end + AROUND)}`;
}
