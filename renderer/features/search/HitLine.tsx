import { useLingui } from '@lingui/react/macro';
import { Paperclip } from 'lucide-react';
import { formatDate } from '#db/domain/dates/format.ts';
import type { Hit } from '#preload/contract/search.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Chip } from '../../ui/kind/Chip.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { Marked } from './Marked.tsx';
import * as css from './search.css.ts';

/** One result inside an option or a row: its kind, title, code and date, and the sentence that answers. */
export function HitLine({ hit, lines = 1 }: { hit: Hit; lines?: 1 | 2 }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <>
      <span className={css.hitIcon}>
        <KindIcon kind={hit.kind} named />
      </span>
      <span className={css.hitBody}>
        <span className={css.hitHead}>
          <span className={css.hitTitle}>
            <Marked text={hit.title} ranges={hit.titleRanges} />
          </span>
          {hit.example && <Chip tone="warning">{t`exemple`}</Chip>}
          <span className={css.hitEnd}>
            {hit.date && <span>{formatDate(hit.date, locale, 'short')}</span>}
            <span className={css.hitCode}>{hit.code}</span>
          </span>
        </span>
        {hit.excerpt && (
          <span className={css.hitExcerpt[lines === 1 ? 'short' : 'long']}>
            {hit.attachment && (
              <span className={css.hitFile}>
                <Paperclip size={12} aria-hidden />
                <VisuallyHidden>{t`Pièce jointe`} </VisuallyHidden>
                {hit.attachment.name}
              </span>
            )}
            <Marked text={hit.excerpt} ranges={hit.excerptRanges} />
          </span>
        )}
      </span>
    </>
  );
}
