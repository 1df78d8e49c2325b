import {
  Archive,
  CircleCheckBig,
  CircleX,
  ClipboardCheck,
  Eye,
  Radio,
  TrendingDown,
  TrendingUp,
  type LucideIcon,
} from 'lucide-react';
import type { SignalState } from '#db/domain/signals/vocabulary.ts';

const ICONS: Readonly<Record<SignalState, LucideIcon>> = {
  capte: Radio,
  qualifie: ClipboardCheck,
  suivi: Eye,
  conforte: TrendingUp,
  affaibli: TrendingDown,
  infirme: CircleX,
  integre: CircleCheckBig,
  archive: Archive,
};

/** The mark of a state, silent beside its word. */
export function StateIcon({ state, size = 13 }: { state: SignalState; size?: number }) {
  const Icon = ICONS[state];
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} />;
}
