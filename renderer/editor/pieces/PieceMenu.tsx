import { useLingui } from '@lingui/react/macro';
import { Captions, Diff, Ellipsis, ExternalLink, PenLine, RefreshCw, Snowflake, Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import type { PieceFields } from '../nodes/piece.ts';
import { openSource } from './open-source.ts';
import * as css from './pieces.css.ts';
import type { PieceActions } from './usePieceActions.ts';

/** Everything one does with a piece. */
export function PieceMenu({
  ref,
  title,
  fields,
  piece,
  actions,
  onCompare,
  onCaption,
}: {
  ref: Ref<HTMLButtonElement>;
  title: string;
  fields: PieceFields;
  piece: ReadPiece | undefined;
  actions: PieceActions;
  onCompare: () => void;
  onCaption: () => void;
}) {
  const { t } = useLingui();
  const { source, frozen, caption, copy } = fields;
  const isThere = piece?.state === 'same' || piece?.state === 'changed';
  return (
    <MenuButton
      label={t`Actions sur « ${title} »`}
      placement="bottom end"
      trigger={
        <IconButton
          ref={ref}
          icon={Ellipsis}
          size={15}
          label={t`Actions sur « ${title} »`}
          className={css.menuButton}
        />
      }
    >
      <MenuItem icon={ExternalLink} isDisabled={!isThere} onAction={() => openSource(source)}>
        {t`Ouvrir la source`}
      </MenuItem>
      {piece?.state === 'changed' && copy !== '' && (
        <MenuItem icon={Diff} onAction={onCompare}>{t`Voir ce qui change`}</MenuItem>
      )}
      {isThere && (
        <MenuItem icon={RefreshCw} onAction={() => void actions.takeNew()}>
          {piece.state === 'changed' ? t`Prendre la nouvelle` : t`Reprendre maintenant`}
        </MenuItem>
      )}
      {frozen ? (
        <MenuItem icon={Snowflake} onAction={actions.unfreeze}>{t`Ne plus figer`}</MenuItem>
      ) : (
        <MenuItem icon={Snowflake} isDisabled={!isThere} onAction={actions.freeze}>{t`Figer`}</MenuItem>
      )}
      <MenuItem icon={Captions} onAction={onCaption}>
        {caption === '' ? t`Ajouter une légende` : t`Changer la légende`}
      </MenuItem>
      <MenuItem icon={PenLine} isDisabled={!piece} onAction={() => piece && actions.writeFrom(piece)}>
        {t`Écrire à partir d’ici`}
      </MenuItem>
      <MenuItem icon={Trash2} danger onAction={actions.remove}>{t`Retirer du rapport`}</MenuItem>
    </MenuButton>
  );
}
