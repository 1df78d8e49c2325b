import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { relationOf } from '#db/domain/relations.ts';
import type { PointingHere } from '#preload/contract/links.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { trashNow } from '../records/trash-records.ts';
import * as css from './links.css.ts';

/** Before records go to the trash: what leads to them, each place one click away. Nothing breaks; it is only said. */
export function TrashDialog({
  ids,
  pointing,
  onClose,
}: {
  ids: readonly string[];
  pointing: PointingHere;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const run = () => {
    onClose();
    void trashNow(ids);
  };
  const leftSources = pointing.sourceCount - pointing.sources.length;
  const leftRelations = pointing.relationCount - pointing.relations.length;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="medium"
      title={t`Mettre à la corbeille ?`}
      actions={
        <>
          <Button autoFocus onPress={onClose}>{t`Garder`}</Button>
          <Button variant="primary" onPress={run}>{t`Mettre à la corbeille`}</Button>
        </>
      }
    >
      <p>
        <Plural
          value={ids.length}
          one="D’autres fiches mènent à celle-ci. Leurs mentions resteront lisibles, marquées « à la corbeille », et tout revient si vous la restaurez."
          other="D’autres fiches mènent à celles-ci. Leurs mentions resteront lisibles, marquées « à la corbeille », et tout revient si vous les restaurez."
        />
      </p>
      {pointing.sources.length > 0 && (
        <section className={css.group} aria-label={t`Textes qui citent`}>
          <SectionLabel level={3} count={pointing.mentions}>
            <Trans>Citée par</Trans>
          </SectionLabel>
          <ul className={css.list}>
            {pointing.sources.map((source) => (
              <li key={source.id} className={css.place}>
                <KindIcon kind={source.kind} size={14} />
                <span className={css.grow} onClickCapture={onClose}>
                  <LocationLink to={locationOf(source)}>{source.title}</LocationLink>
                </span>
                <span className={css.small}>
                  <Plural value={source.count} one="# mention" other="# mentions" />
                </span>
              </li>
            ))}
          </ul>
          {leftSources > 0 && (
            <p className={css.small}>
              <Plural value={leftSources} one="Et un autre texte." other="Et # autres textes." />
            </p>
          )}
        </section>
      )}
      {pointing.relations.length > 0 && (
        <section className={css.group} aria-label={t`Relations`}>
          <SectionLabel level={3} count={pointing.relationCount}>
            <Trans>Relations</Trans>
          </SectionLabel>
          <ul className={css.list}>
            {pointing.relations.map(({ type, direction, record, other }) => {
              const definition = relationOf(type);
              const words = definition?.[direction === 'out' ? 'label' : 'inverse'][locale] ?? type;
              return (
                <li key={`${record.id} ${type} ${direction} ${other.id}`} className={css.place}>
                  <KindIcon kind={other.kind} size={14} />
                  <span className={css.grow} onClickCapture={onClose}>
                    {ids.length > 1 && `${record.title} `}
                    {words} <LocationLink to={locationOf(other)}>{other.title}</LocationLink>
                  </span>
                </li>
              );
            })}
          </ul>
          {leftRelations > 0 && (
            <p className={css.small}>
              <Plural value={leftRelations} one="Et une autre relation." other="Et # autres relations." />
            </p>
          )}
        </section>
      )}
      {pointing.measures > 0 && (
        <p className={css.small}>
          <Plural
            value={pointing.measures}
            one="Une mesure d’indicateur en dépend."
            other="# mesures d’indicateurs en dépendent."
          />
        </p>
      )}
    </Dialog>
  );
}
