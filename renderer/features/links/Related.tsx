import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { Nearness } from '#preload/contract/links.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { useStatus } from '../../app/status.ts';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import * as css from './links.css.ts';

const SHOWN = 6;
/** What is near is looked for again once what was being written rests, in milliseconds. */
const REST = 2500;

/** The records near one that it has no link with, with why. Nothing is shown when there are none. */
export function Related({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, refetch } = useQuery(api.links.related.queryOptions({ input: { id, limit: SHOWN } }));
  const written = useStatus(({ save }) => (save?.state === 'saved' ? save.at : null));
  useEffect(() => {
    if (written === null) return;
    const timer = window.setTimeout(() => void refetch(), REST);
    return () => window.clearTimeout(timer);
  }, [written, refetch]);
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
  const locale = useLocale();
  if (reason.by === 'links') {
    const titles = reason.records.map(({ title }) => title).join(', ');
    return (
      <span className={css.sentence}>
        {titles === '' ? (
          <Plural value={reason.count} one="Un lien commun" other="# liens communs" />
        ) : (
          <Plural
            value={reason.count}
            one={`Un lien commun : ${titles}`}
            other={`# liens communs : ${titles}`}
          />
        )}
      </span>
    );
  }
  const shared = (
    reason.by === 'labels'
      ? [...reason.impacts.map((impact) => IMPACT_LABELS[impact][locale]), ...reason.labels]
      : reason.words
  ).join(', ');
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
