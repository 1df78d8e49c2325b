import { QueryField } from './QueryField.tsx';
import { SavedSearches } from './SavedSearches.tsx';

/** What narrows a page, in the one query language: typed with what completes it, or taken from the searches kept under a name. */
export function FilterField(props: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (query: string) => void;
  className?: string;
}) {
  return (
    <>
      <QueryField {...props} />
      <SavedSearches query={props.value} onQuery={props.onChange} />
    </>
  );
}
