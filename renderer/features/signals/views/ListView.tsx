import type { ReactNode } from 'react';
import { KindPage } from '../../records/KindPage.tsx';

/** The signals as any other kind: the table with its filters, columns and selection. */
export function ListView({ header }: { header: ReactNode }) {
  return <KindPage kind="signal" header={header} />;
}
