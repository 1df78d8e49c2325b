import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { openOverlay } from '../../app/overlays.ts';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Section } from './Section.tsx';
import * as css from './settings.css.ts';

/** Who signs the changes. */
export function AuthorSection() {
  const { t } = useLingui();
  const { data: info } = useQuery(api.archive.info.queryOptions());
  const author = info?.author;
  return (
    <Section title={t`Auteur`}>
      <div className={css.row}>
        <span>
          {author ? (
            <>
              <strong>{author.name}</strong> ({author.initials}){author.role && `, ${author.role}`}
            </>
          ) : (
            <Trans>Personne n’a encore dit qui écrit.</Trans>
          )}
        </span>
        <Button onPress={() => openOverlay({ name: 'author' })}>
          <Trans>Changer d’auteur</Trans>
        </Button>
      </div>
    </Section>
  );
}
