import { useLingui } from '@lingui/react/macro';
import {
  AlignHorizontalJustifyCenter,
  AlignHorizontalJustifyEnd,
  AlignHorizontalJustifyStart,
  Maximize2,
  Replace,
  Settings2,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { ImageNode } from '#db/domain/document/types.ts';
import { IconButton, IconToggle } from '../../ui/button/IconButton.tsx';
import * as css from './images.css.ts';

type Align = Exclude<NonNullable<ImageNode['align']>, ''>;

/** What one does with a picture: its place, its words, another in its stead, a larger view. */
export function ImageBar({
  align,
  onAlign,
  onDescribe,
  onReplace,
  onLarge,
}: {
  align: Align;
  onAlign: (align: Align) => void;
  onDescribe: () => void;
  onReplace: () => void;
  onLarge: () => void;
}) {
  const { t } = useLingui();
  const places = [
    ['left', AlignHorizontalJustifyStart, t`À gauche`],
    ['center', AlignHorizontalJustifyCenter, t`Au centre`],
    ['right', AlignHorizontalJustifyEnd, t`À droite`],
  ] as const;
  return (
    <Toolbar aria-label={t`Image`} className={css.bar}>
      {places.map(([place, icon, label]) => (
        <IconToggle
          key={place}
          icon={icon}
          size={15}
          label={label}
          isSelected={align === place}
          onChange={() => onAlign(place)}
        />
      ))}
      <IconButton
        icon={Settings2}
        size={15}
        label={t`Décrire et régler l’image`}
        shortcut="Entrée"
        onPress={onDescribe}
      />
      <IconButton icon={Replace} size={15} label={t`Remplacer l’image`} onPress={onReplace} />
      <IconButton icon={Maximize2} size={15} label={t`Voir en grand`} onPress={onLarge} />
    </Toolbar>
  );
}
