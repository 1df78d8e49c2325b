import { t } from '@lingui/core/macro';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import { client } from '../client/client.ts';
import { isHostLost } from '../client/errors.ts';
import { sentenceNow } from '../client/sentences.ts';
import { showToast } from '../ui/state/toasts.ts';
import { navigate } from './navigation.ts';

export type NewReportFrom = { title?: string; sources?: readonly PieceSource[] };

/**
 * Makes a report, with pieces to begin with or none, and opens it. Gives its id; null when it could not be made, which a
 * toast says.
 */
export async function createReport({ title, sources = [] }: NewReportFrom): Promise<string | null> {
  try {
    const { id } = await client.reports.create({
      title: title ?? t`Nouveau rapport`,
      sources: mutable(sources),
    });
    navigate.to({ page: 'report', id });
    return id;
  } catch (error) {
    if (!isHostLost(error)) showToast({ text: sentenceNow(error) });
    return null;
  }
}

/** Sources as the contract takes them: its arrays are not read-only. */
export function mutable(sources: readonly PieceSource[]) {
  return sources.map((source) =>
    source.is === 'liste' ? { ...source, columns: [...source.columns] } : { ...source },
  );
}
