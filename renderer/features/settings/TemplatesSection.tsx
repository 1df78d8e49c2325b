import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { LocationLink } from '../../app/LocationLink.tsx';
import { api } from '../../client/client.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Chip } from '../../ui/kind/Chip.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../ui/state/Skeleton.tsx';
import { typeName } from '../notes/templates/names.ts';
import { Section } from './Section.tsx';
import * as css from './settings.css.ts';

/** Kept out of the message: braces mean something there. */
const EXAMPLE = '{{fiche}}';

/** The template of each type of note, to change in the editor of notes. */
export function TemplatesSection() {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(api.templates.list.queryOptions({ input: {} }));
  return (
    <Section title={t`Modèles de notes`}>
      <p>
        <Trans>
          Chaque type de note a son modèle, le même pour tous ceux qui ouvrent cette archive. Des mots entre
          accolades, comme {EXAMPLE}, y prennent leur valeur quand on écrit la note.
        </Trans>
      </p>
      {error && (
        <ErrorState
          small
          title={t`Les modèles ne s’affichent pas`}
          sentence={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton lines={4} />}
      <ul className={css.templates}>
        {data?.map(({ typeNote, edited, updatedBy }) => (
          <li key={typeNote} className={css.template}>
            <LocationLink to={{ page: 'template', typeNote }}>{typeName(typeNote, locale)}</LocationLink>
            {edited && <Chip>{updatedBy ? t`modifié par ${updatedBy.name}` : t`modifié`}</Chip>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
