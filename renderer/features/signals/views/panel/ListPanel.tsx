import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../../../ui/button/Button.tsx';
import { IconButton } from '../../../../ui/button/IconButton.tsx';
import type { Signal } from '../signal.ts';
import { lookAt } from '../view-state.ts';
import { useSignalWords } from '../words.ts';
import * as css from '../views.css.ts';

const PAGE = 60;

/** Some signals in a list beside the picture: those of a bubble, or those that have no place in it. */
export function ListPanel({
  title,
  signals,
  closable = false,
  children,
}: {
  title: string;
  signals: readonly Signal[];
  closable?: boolean;
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const words = useSignalWords();
  const [shown, setShown] = useState(PAGE);
  return (
    <div className={css.sideBody}>
      <div className={css.sideHead}>
        <h2 className={css.sideTitle}>{title}</h2>
        {closable && <IconButton icon={X} label={t`Fermer`} onPress={() => lookAt([])} />}
      </div>
      {children}
      <ul className={css.list}>
        {signals.slice(0, shown).map((signal) => (
          <li key={signal.id}>
            <AriaButton className={css.listItem} onPress={() => lookAt([signal.id])}>
              <span className={css.code}>{signal.code}</span>
              <span className={css.listTitle}>{signal.title}</span>
              <span className={css.quiet}>{words.state(signal)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {shown < signals.length && (
        <Button variant="quiet" onPress={() => setShown(shown + PAGE)}>
          {t`Montrer la suite (${signals.length - shown})`}
        </Button>
      )}
    </div>
  );
}
