import { BadgeCheck, CircleDashed, RotateCw } from 'lucide-react';
import type { Validation } from '#db/domain/review/states.ts';

const SIGNS = { 'a-valider': CircleDashed, valide: BadgeCheck, 'a-reprendre': RotateCw } as const;

/** The sign of a state of validation; its word stands beside. */
export function ValidationSign({ state }: { state: Validation }) {
  const Sign = SIGNS[state];
  return <Sign size={13} aria-hidden />;
}
