import { create } from 'zustand';

/** The records selected in the timeline, kept while the program runs. */
export const useSelection = create<{ ids: ReadonlySet<string> }>()(() => ({ ids: new Set() }));

/** Selects a record, or not any more. */
export function toggleSelected(id: string): void {
  useSelection.setState(({ ids }) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return { ids: next };
  });
}

/** Selects more records. */
export function addSelected(ids: Iterable<string>): void {
  useSelection.setState((state) => ({ ids: new Set([...state.ids, ...ids]) }));
}

/** Selects these records and no other. */
export function selectOnly(ids: Iterable<string>): void {
  useSelection.setState({ ids: new Set(ids) });
}

/** Selects none. */
export function clearSelection(): void {
  useSelection.setState({ ids: new Set() });
}
