import { useLingui } from '@lingui/react';
import type { Kind } from '#db/domain/kinds.ts';
import type { Locale } from '#db/domain/locale.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { KIND_ICONS } from './kind-icons.ts';
import * as css from './kind.css.ts';

/** The mark of a kind. It is silent beside a word; with `named` it says the kind itself. */
export function KindIcon({
  kind,
  size = 15,
  onRail = false,
  named = false,
}: {
  kind: Kind;
  size?: number;
  onRail?: boolean;
  named?: boolean;
}) {
  const { i18n } = useLingui();
  const Icon = KIND_ICONS[kind];
  const className = (onRail ? css.kindIconOnRail : css.kindIcon)[kind];
  if (!named) return <Icon size={size} aria-hidden className={className} />;
  return (
    <Icon
      size={size}
      role="img"
      aria-label={KIND_LABELS[kind].one[i18n.locale as Locale]}
      className={className}
    />
  );
}
