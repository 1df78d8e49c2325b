import { CornerDownLeft } from 'lucide-react';
import type { Completion } from '#preload/contract/search.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import * as css from './completion.css.ts';

/** One thing that may be meant: what it would write, and what that is. */
export function CompletionLine({ item }: { item: Completion }) {
  return (
    <>
      {item.kind ? (
        <KindIcon kind={item.kind} />
      ) : (
        <CornerDownLeft size={13} aria-hidden className={css.sign} />
      )}
      <span className={item.text.endsWith(':') ? css.name : css.label}>{item.label}</span>
      {item.detail && <span className={css.detail}>{item.detail}</span>}
    </>
  );
}
