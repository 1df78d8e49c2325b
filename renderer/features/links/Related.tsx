import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Nearness } from '#preload/contract/links.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { api } from '../../client/client.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import * as css from './links.css.ts';

const SHOWN = 6;

/** The records near one that it has no link with, with why. Nothing is shown when there are none. */
export function Related({ id }: { id: string }) {
  const { t } = useLingui();
  const { data } = useQuery(api.links.related.queryOptions({ input: { id, limit: SHOWN } }));
  if (!data || data.length === 0) return null;
  return (
    <section className={css.group} aria-label={t`Proches`}>
      <SectionLabel>
        <Trans>Proches, sans lien encore</Trans>
      </SectionLabel>
      {data.map(({ record, why }) => (
        <LocationLink key={record.id} to={locationOf(record)} className={css.linkCard}>
          <span className={css.cardTitle}>
            <KindIcon kind={record.kind} size={13} /> {record.title}
          </span>
          {why.map((reason) => (
            <Reason key={reason.by} reason={reason} />
          ))}
        </LocationLink>
      ))}
    </section>
  );
}

function Reason({ reason }: { reason: Nearness }) {
  if (reason.by === 'links') {
    const titles = reason.records.map(({ title }) => title).join(', ');
    return (
      <span className={css.sentence}>
        <Plural value={reason.count} one="Un lien commun" other="# liens communs" />
        {titles !== '' && <>&nbsp;: {titles}</>}
      </span>
    );
  }
  const shared = (reason.by === 'labels' ? reason.labels : reason.words).join(', ');
  return (
    <span className={css.sentence}>
      {reason.by === 'labels' ? (
        <Trans>En commun : {shared}</Trans>
      ) : (
        <Trans>Mots rares communs : {shared}</Trans>
      )}
    </span>
  );
}
