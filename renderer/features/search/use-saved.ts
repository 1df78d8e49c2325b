import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedSearch } from '#preload/contract/search.ts';
import { api, client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { showToast } from '../../ui/state/toasts.ts';

/** The searches kept in the archive, and what changes them; what goes wrong is said. */
export function useSavedSearches() {
  const queries = useQueryClient();
  const { data: saved = [] } = useQuery(api.search.saved.queryOptions());
  const refresh = () => queries.invalidateQueries({ queryKey: api.search.key() });
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      await refresh();
      return true;
    } catch (error) {
      showToast({ text: sentenceNow(error) });
      return false;
    }
  };
  const save = (search: { id?: string; name: string; query: string }) =>
    attempt(() => client.search.save(search));
  const forget = async ({ id, name, query }: SavedSearch) => {
    if (!(await attempt(() => client.search.forget({ id })))) return;
    showToast({
      text: t`La recherche « ${name} » n’est plus gardée.`,
      action: { label: t`Annuler`, run: () => void save({ name, query }) },
    });
  };
  return { saved, save, forget };
}
