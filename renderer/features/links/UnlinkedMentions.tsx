import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordRef } from '#preload/contract/base.ts';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/button/Button.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { LinkAll, type Linkable } from './LinkAll.tsx';
import * as css from './links.css.ts';
import { Proposal } from './Proposal.tsx';

const PAGE = 30;
/** Proposals shown at first: the panel holds other things too. */
const FEW = 4;

/** The texts that name a record without linking to it. Nothing is shown when there are none. */
export function UnlinkedMentions({ record }: { record: RecordRef }) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const [bulk, setBulk] = useState(false);
  const query = useInfiniteQuery(
    api.links.unlinked.infiniteOptions({
      input: (after: string | null) => ({ id: record.id, limit: PAGE, ...(after !== null && { after }) }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0 && !query.hasNextPage) return null;
  const linkable: Linkable[] = items.map(({ source, places }) => ({ source, target: record, places }));
  return (
    <section className={css.group} aria-label={t`Mentions sans lien`}>
      <div className={css.head}>
        <SectionLabel {...(!query.hasNextPage && { count: items.length })}>
          <Trans>Mentions sans lien</Trans>
        </SectionLabel>
        {items.length > 0 && (
          <Button compact className={css.push} onPress={() => setBulk(true)}>
            <Trans>Tout lier…</Trans>
          </Button>
        )}
      </div>
      {(all ? items : items.slice(0, FEW)).map(({ source, places }) => (
        <Proposal key={source.id} shown={source} source={source} target={record} places={places} />
      ))}
      {!all && items.length > FEW && (
        <Button compact variant="quiet" onPress={() => setAll(true)}>
          <Plural value={items.length - FEW} one="Un autre texte" other="# autres textes" />
        </Button>
      )}
      {(all || items.length <= FEW) && query.hasNextPage && (
        <Button compact isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          <Trans>Chercher plus loin</Trans>
        </Button>
      )}
      {bulk && (
        <LinkAll
          linkable={linkable}
          by="source"
          more={query.hasNextPage}
          isAsking={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
          onClose={() => setBulk(false)}
        />
      )}
    </section>
  );
}

/** The records that a note names without linking to them. Nothing is shown when there are none. */
export function UnlinkedInNote({ note }: { note: RecordRef }) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const [bulk, setBulk] = useState(false);
  const { data } = useQuery(api.links.unlinkedIn.queryOptions({ input: { id: note.id } }));
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={css.group} aria-label={t`À lier dans cette note`}>
      <div className={css.head}>
        <SectionLabel count={items.length}>
          <Trans>À lier dans cette note</Trans>
        </SectionLabel>
        <Button compact className={css.push} onPress={() => setBulk(true)}>
          <Trans>Tout lier…</Trans>
        </Button>
      </div>
      {(all ? items : items.slice(0, FEW)).map(({ target, places }) => (
        <Proposal key={target.id} shown={target} source={note} target={target} places={places} />
      ))}
      {!all && items.length > FEW && (
        <Button compact variant="quiet" onPress={() => setAll(true)}>
          <Plural value={items.length - FEW} one="Une autre fiche" other="# autres fiches" />
        </Button>
      )}
      {bulk && (
        <LinkAll
          linkable={items.map(({ target, places }) => ({ source: note, target, places }))}
          by="target"
          onClose={() => setBulk(false)}
        />
      )}
    </section>
  );
}
