import { useLingui } from '@lingui/react/macro';
import { Bookmark, History, Search } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem } from 'react-aria-components';
import type { Completion, Hit } from '#preload/contract/search.ts';
import { navigate } from '../../app/navigation.ts';
import { errorOf } from '../../client/errors.ts';
import { useSentence } from '../../client/sentences.ts';
import { Shortcut } from '../../ui/layout/Shortcut.tsx';
import { PopoverSurface } from '../../ui/overlay/Popover.tsx';
import { CompletionLine } from './CompletionLine.tsx';
import { HitLine } from './HitLine.tsx';
import { openHit } from './open-hit.ts';
import { QueryProblem } from './QueryProblem.tsx';
import * as css from './search.css.ts';
import { rememberSearch, useRecentSearches } from './recent.ts';
import { useCompletions } from './use-completions.ts';
import { useQuickHits } from './use-hits.ts';
import { useSavedSearches } from './use-saved.ts';

/** The last option: everything found, on the search page. */
const ALL = 'all';

type Option = { id: string; hit: Hit | null; completion: Completion | null; query: string | null };

/** Prefixes of the options that are no result. */
const COMPLETION = 'completion ';
const SEARCH = 'search ';
const MOST_COMPLETIONS = 4;

/**
 * The search box of the header: results as one types, arrows to choose, Enter to open, Ctrl+Enter in another tab, Enter on
 * no choice for the whole page. `data-search-box` is what Ctrl+K looks for.
 */
export function SearchBox() {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [text, setText] = useState('');
  const withKey = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const { data, error, isPlaceholderData } = useQuickHits(text);
  const asked = text.trim() !== '';
  const hits = asked && data && !error ? data.hits : [];
  const total = data?.total ?? 0;
  const correction = asked && !error ? (data?.correction ?? null) : null;
  const { items, choose: chosen } = useCompletions(text, text.length, MOST_COMPLETIONS);
  const { queries } = useRecentSearches();
  const { saved } = useSavedSearches();
  const bare = { hit: null, completion: null, query: null };
  const past = [
    ...saved.map(({ name, query }) => ({ name, query, isSaved: true })),
    ...queries.map((query) => ({ name: query, query, isSaved: false })),
  ].slice(0, 10);
  const options: Option[] = asked
    ? [
        ...items.map((completion) => ({ ...bare, id: COMPLETION + completion.text, completion })),
        ...hits.map((hit) => ({ ...bare, id: hit.id, hit })),
        ...(hits.length > 0 && (total > hits.length || correction) ? [{ ...bare, id: ALL }] : []),
      ]
    : past.map(({ query }, index) => ({ ...bare, id: `${SEARCH}${index}`, query }));

  const choose = (id: string, inNewTab: boolean) => {
    const completion = items.find((item) => COMPLETION + item.text === id);
    if (completion) {
      setText(chosen(completion).query);
      return;
    }
    const earlier = id.startsWith(SEARCH) ? past[Number(id.slice(SEARCH.length))] : undefined;
    const hit = hits.find((one) => one.id === id);
    const query = earlier?.query ?? text.trim();
    rememberSearch(query);
    if (hit) openHit(hit, inNewTab);
    else if (query !== '') navigate.to({ page: 'search', query });
    // The words stay for the next Ctrl+K; the list goes away with the focus. After the combo box has closed it by itself: left
    // in the middle of its own choice, it would keep the page hidden from screen readers.
    window.setTimeout(() => input.current?.blur());
  };

  // Taken before the combo box sees it: Enter must tell an option from the whole page, with Ctrl or without.
  const onEnter = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Tab') || event.nativeEvent.isComposing) return;
    const active = input.current?.getAttribute('aria-activedescendant');
    const key = (active ? document.getElementById(active) : null)?.dataset['key'];
    // Tab takes what completes the words, and leaves the box otherwise.
    if (event.key === 'Tab' ? !key?.startsWith(COMPLETION) : !asked && key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(key ?? ALL, event.ctrlKey || event.metaKey);
  };

  const problem = error ? errorOf(error) : null;
  const nothing = () => {
    if (!asked)
      return (
        <p
          className={css.hint}
        >{t`Des mots, un code, ou type:atelier, avant:2018, @:E-012… La page Recherche dit tout ce qui se demande.`}</p>
      );
    if (problem?.kind === 'invalid-query') return <QueryProblem query={text.trimStart()} problem={problem} />;
    if (error) return <p className={css.hint}>{sentenceOf(error)}</p>;
    return (
      <p className={css.hint}>
        {data && !isPlaceholderData ? t`Rien ne répond à ces mots.` : t`Recherche en cours…`}
      </p>
    );
  };

  return (
    <search className={css.box} onKeyDownCapture={onEnter}>
      <ComboBox
        aria-label={t`Rechercher dans l’archive`}
        items={options}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(id) => id !== null && choose(String(id), withKey.current)}
        defaultFilter={() => true}
        allowsEmptyCollection
        allowsCustomValue
        menuTrigger="focus"
      >
        <div className={css.boxGroup}>
          <Search size={15} aria-hidden className={css.boxIcon} />
          <Input
            ref={input}
            className={css.boxInput}
            placeholder={t`Rechercher`}
            data-search-box=""
            spellCheck={false}
          />
          {!text && (
            <span className={css.boxEnd} aria-hidden>
              <Shortcut keys="Ctrl+K" />
            </span>
          )}
        </div>
        <PopoverSurface className={css.popover} placement="bottom">
          <section
            aria-label={t`Fiches trouvées`}
            onPointerDownCapture={(event) => (withKey.current = event.ctrlKey || event.metaKey)}
          >
            {correction && !correction.relaxed && (
              <p className={css.boxCorrection}>{t`Vouliez-vous dire « ${correction.query} » ?`}</p>
            )}
            <ListBox<Option> className={css.options} renderEmptyState={nothing}>
              {({ id, hit, completion, query }) => {
                if (hit)
                  return (
                    <ListBoxItem id={id} textValue={hit.title} className={css.option}>
                      <HitLine hit={hit} />
                    </ListBoxItem>
                  );
                if (completion)
                  return (
                    <ListBoxItem id={id} textValue={completion.label} className={css.completionOption}>
                      <CompletionLine item={completion} />
                    </ListBoxItem>
                  );
                if (query !== null) {
                  const earlier = past[Number(id.slice(SEARCH.length))];
                  return (
                    <ListBoxItem id={id} textValue={earlier?.name ?? query} className={css.completionOption}>
                      {earlier?.isSaved ? (
                        <Bookmark size={13} aria-hidden />
                      ) : (
                        <History size={13} aria-hidden />
                      )}
                      {earlier?.name ?? query}
                    </ListBoxItem>
                  );
                }
                return (
                  <ListBoxItem id={id} textValue={t`Tout voir`} className={css.allOption}>
                    {correction && !correction.relaxed
                      ? t`Rien pour « ${text.trim()} » : voir les résultats de « ${correction.query} »`
                      : t`Voir les ${total} résultats`}
                  </ListBoxItem>
                );
              }}
            </ListBox>
          </section>
        </PopoverSurface>
      </ComboBox>
    </search>
  );
}
