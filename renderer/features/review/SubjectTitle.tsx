import { useLingui } from '@lingui/react/macro';
import { CalendarRange, Grid3x3, Library } from 'lucide-react';
import { IMPACTS, type Impact } from '#db/domain/impacts.ts';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { Thread } from '#preload/contract/review.ts';
import { RecordLink } from '../../app/LocationLink.tsx';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { periodText } from './dates.ts';
import * as css from './review.css.ts';

type On = Thread['on'];

/** What a subject is called, in plain words. */
export function useSubjectName(): (on: On) => string {
  const { t } = useLingui();
  const locale = useLocale();
  return ({ subject, record, row, cycle }) => {
    switch (subject.on) {
      case 'record':
        return record?.title ?? t`Fiche retirée`;
      case 'cell': {
        const impact = IMPACTS.find((one): one is Impact => one === subject.rowId);
        const name = row?.title ?? (impact ? IMPACT_LABELS[impact][locale] : subject.rowId);
        return `${name} × ${cycle?.title ?? t`cycle retiré`}`;
      }
      case 'period':
        return periodText(subject.from, subject.to, locale);
      case 'archive':
        return t`L’ensemble de l’archive`;
    }
  };
}

/** A subject with its sign; the records it names lead to their pages. */
export function SubjectTitle({ on }: { on: On }) {
  const { t } = useLingui();
  const nameOf = useSubjectName();
  const { subject, record, row, cycle } = on;
  if (record) {
    return (
      <span className={css.subject}>
        <KindIcon kind={record.kind} size={15} />
        <span>
          <RecordLink record={record} /> <span className={css.muted}>{record.code}</span>
        </span>
      </span>
    );
  }
  if (subject.on === 'cell') {
    return (
      <span className={css.subject}>
        <Grid3x3 size={15} aria-label={t`Case de la matrice`} />
        <span>
          {row ? <RecordLink record={row} /> : nameOf(on).split(' × ')[0]} ×{' '}
          {cycle ? <RecordLink record={cycle} /> : t`cycle retiré`}
        </span>
      </span>
    );
  }
  return (
    <span className={css.subject}>
      {subject.on === 'period' ? (
        <CalendarRange size={15} aria-label={t`Période`} />
      ) : (
        <Library size={15} aria-hidden />
      )}
      {nameOf(on)}
    </span>
  );
}
