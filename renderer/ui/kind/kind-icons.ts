import {
  BookText,
  Building2,
  CalendarDays,
  ChartColumn,
  FileText,
  Microscope,
  NotebookPen,
  Radio,
  RefreshCcw,
  Shapes,
  Split,
  Tag,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { Kind } from '#db/domain/kinds.ts';

/** The icon of each kind: colour is never alone. */
export const KIND_ICONS: Readonly<Record<Kind, LucideIcon>> = {
  cycle: RefreshCcw,
  axe: Split,
  etude: Microscope,
  atelier: UsersRound,
  publication: BookText,
  evenement: CalendarDays,
  acteur: Building2,
  signal: Radio,
  indicateur: ChartColumn,
  theme: Tag,
  note: NotebookPen,
  rapport: FileText,
  libre: Shapes,
};
