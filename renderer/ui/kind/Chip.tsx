import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Kind } from '#db/domain/kinds.ts';
import { classes } from '../classes.ts';
import { KindIcon } from './KindIcon.tsx';
import * as css from './kind.css.ts';

type ChipProps = {
  children: ReactNode;
  tone?: keyof typeof css.tone;
  icon?: ReactNode;
  onPress?: () => void;
  /** Adds a cross; `removeLabel` says what it takes away. */
  onRemove?: () => void;
  removeLabel?: string;
  className?: string;
};

/** A short mark: a tag, a date, a state. */
export function Chip({
  children,
  tone = 'neutral',
  icon,
  onPress,
  onRemove,
  removeLabel,
  className,
}: ChipProps) {
  const { t } = useLingui();
  const look = classes(css.chip, css.tone[tone], className);
  const content = (
    <>
      {icon}
      <span className={css.chipText}>{children}</span>
    </>
  );
  if (onRemove) {
    return (
      <span className={look}>
        {onPress ? (
          <Button className={css.chipInside} onPress={onPress}>
            {content}
          </Button>
        ) : (
          content
        )}
        <Button className={css.chipRemove} aria-label={removeLabel ?? t`Retirer`} onPress={onRemove}>
          <X size={12} aria-hidden />
        </Button>
      </span>
    );
  }
  if (!onPress) return <span className={look}>{content}</span>;
  return (
    <Button className={classes(look, css.chipButton)} onPress={onPress}>
      {content}
    </Button>
  );
}

/** A record or a kind, in its hue and with its icon. */
export function KindChip({ kind, ...props }: Omit<ChipProps, 'tone' | 'icon'> & { kind: Kind }) {
  return (
    <Chip
      {...props}
      icon={<KindIcon kind={kind} size={13} />}
      className={classes(css.kindFill[kind], props.className)}
    />
  );
}
