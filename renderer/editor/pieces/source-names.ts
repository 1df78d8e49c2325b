import { useLingui } from '@lingui/react/macro';
import { CalendarRange, FileText, IdCard, Pilcrow, Quote, Rows3, type LucideIcon } from 'lucide-react';
import type { PieceKind, PieceSource } from '#db/domain/reports/sources.ts';

const ICONS: Readonly<Record<PieceKind, LucideIcon>> = {
  note: FileText,
  extrait: Quote,
  fiche: IdCard,
  liste: Rows3,
  frise: CalendarRange,
};

/** The icon of what a piece was taken from. */
export function sourceIcon(source: PieceSource): LucideIcon {
  return source.is === 'note' && source.blockId !== null ? Pilcrow : ICONS[source.is];
}

/** What a piece is, in a word: « Note », « Bloc », « Extrait »… */
export function useSourceName(): (source: PieceSource) => string {
  const { t } = useLingui();
  const names: Record<PieceKind, string> = {
    note: t`Note`,
    extrait: t`Extrait`,
    fiche: t`Fiche`,
    liste: t`Liste`,
    frise: t`Chronologie`,
  };
  return (source) => (source.is === 'note' && source.blockId !== null ? t`Bloc` : names[source.is]);
}
