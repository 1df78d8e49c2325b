import { useLingui } from '@lingui/react/macro';
import { ChevronRight, Ellipsis } from 'lucide-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { classes } from '../../../ui/classes.ts';
import { MenuButton, MenuItem, MenuSection } from '../../../ui/overlay/Menu.tsx';
import type { Landing } from './landing.ts';
import * as css from './outline.css.ts';
import { RenameField } from './RenameField.tsx';
import type { Section } from './sections.ts';
import { useOutline } from './store.ts';
import type { OutlineActions } from './useOutlineActions.ts';

/** One section of the plan: its number, its words, and what can be done with it. */
export function OutlineRow({
  section,
  actions,
  numbered,
  readOnly,
  isClosed,
  isCurrent,
  isReachable,
  landing,
  onFold,
  onFocus,
  onKeyDown,
  onRenamed,
  ...drag
}: {
  section: Section;
  actions: OutlineActions;
  numbered: boolean;
  readOnly: boolean;
  isClosed: boolean;
  isCurrent: boolean;
  /** The one that Tab reaches. */
  isReachable: boolean;
  landing: Landing['where'] | null;
  onFold: (close: boolean) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onRenamed: () => void;
  onDragStart: (event: DragEvent<HTMLElement>) => void;
  onDragEnd: () => void;
  onDragOver: (event: DragEvent<HTMLElement>) => void;
  onDrop: (event: DragEvent<HTMLElement>) => void;
}) {
  const { t } = useLingui();
  const { key, depth, number, held, text } = section;
  const isRenaming = useOutline((state) => state.renaming === key);
  const name = text === '' ? t`Section sans titre` : text;
  return (
    <li
      role="treeitem"
      data-section={key}
      data-block={section.blockId}
      aria-level={depth + 1}
      aria-setsize={section.siblings}
      aria-posinset={section.position}
      aria-label={numbered ? `${number} ${name}` : name}
      aria-selected={isCurrent}
      {...(held > 0 && { 'aria-expanded': !isClosed })}
      {...(isCurrent && { 'aria-current': 'location' as const })}
      {...(landing && { 'data-landing': landing })}
      tabIndex={isReachable ? 0 : -1}
      className={css.row}
      style={{ paddingLeft: 6 + depth * 14 }}
      draggable={!readOnly && !isRenaming}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      onKeyDown={onKeyDown}
      onClick={() => !isRenaming && actions.goTo(key)}
      onDoubleClick={() => !readOnly && actions.canRename(key) && actions.startRenaming(key)}
      {...drag}
    >
      <span
        className={classes(css.chevron, held === 0 && css.noChevron)}
        data-open={!isClosed || undefined}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onFold(!isClosed);
        }}
      >
        {held > 0 && <ChevronRight size={13} />}
      </span>
      {numbered && <span className={css.number}>{number}</span>}
      {/* Read as one name: « 2.1 Méthode ». */ ' '}
      {isRenaming ? (
        <RenameField
          text={text}
          onDone={(words) => {
            actions.stopRenaming();
            if (words !== null) actions.rename(key, words);
            onRenamed();
          }}
        />
      ) : (
        <span className={classes(css.name, depth === 0 && css.topName, text === '' && css.unnamed)}>
          {name}
        </span>
      )}
      {!readOnly && !isRenaming && (
        // Its presses are not those of the row.
        <span className={css.more} onClick={(event) => event.stopPropagation()}>
          <MenuButton
            label={t`Actions sur « ${name} »`}
            placement="bottom end"
            trigger={
              <IconButton
                icon={Ellipsis}
                size={14}
                label={t`Actions sur « ${name} »`}
                className={css.moreButton}
                excludeFromTabOrder
              />
            }
          >
            <MenuItem
              shortcut="F2"
              isDisabled={!actions.canRename(key)}
              onAction={() => actions.startRenaming(key)}
            >{t`Renommer`}</MenuItem>
            <MenuItem
              shortcut="Inser"
              onAction={() => actions.add(key)}
            >{t`Ajouter une section après`}</MenuItem>
            <MenuSection title={t`Avec tout ce qu’elle contient`}>
              <MenuItem shortcut="Alt+↑" onAction={() => actions.step(key, -1)}>{t`Monter`}</MenuItem>
              <MenuItem shortcut="Alt+↓" onAction={() => actions.step(key, 1)}>{t`Descendre`}</MenuItem>
              <MenuItem
                shortcut="Alt+←"
                onAction={() => actions.shift(key, -1)}
              >{t`Sortir d’un niveau`}</MenuItem>
              <MenuItem
                shortcut="Alt+→"
                onAction={() => actions.shift(key, 1)}
              >{t`Entrer d’un niveau`}</MenuItem>
              <MenuItem danger shortcut="Suppr" onAction={() => actions.remove(key)}>{t`Retirer`}</MenuItem>
            </MenuSection>
          </MenuButton>
        </span>
      )}
    </li>
  );
}
