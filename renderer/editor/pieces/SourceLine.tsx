import { useLingui } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import type { PieceFields } from '../nodes/piece.ts';
import { openSource } from './open-source.ts';
import * as css from './pieces.css.ts';

/** Where a piece comes from: its title, code, the day it last changed, and whether it was verified. */
export function SourceLine({ fields, piece }: { fields: PieceFields; piece: ReadPiece | undefined }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { record, verification, changedAt } = piece ?? {};
  const isThere = piece?.state === 'same' || piece?.state === 'changed';
  const title = piece?.title ?? fields.title;
  const changed = changedAt ? new Date(changedAt).toLocaleDateString(locale, { dateStyle: 'medium' }) : null;
  return (
    <footer className={css.source}>
      {record && <KindIcon kind={record.kind} size={13} named />}
      {isThere ? (
        <button type="button" className={css.sourceTitle} onClick={() => openSource(fields.source)}>
          {title || t`Sans titre`}
        </button>
      ) : (
        <span className={css.sourceGone}>{title || t`Sans titre`}</span>
      )}
      {record && <span className={css.code}>{record.code}</span>}
      {changed && <span>{t`état du ${changed}`}</span>}
      {verification && (
        <span className={verification === 'to-verify' ? css.toVerify : undefined}>
          {verification === 'to-verify' && <CircleAlert size={12} aria-hidden />}
          {VERIFICATION_LABELS[verification][locale]}
        </span>
      )}
    </footer>
  );
}
