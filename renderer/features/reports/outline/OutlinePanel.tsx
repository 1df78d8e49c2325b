import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import * as css from './outline.css.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { useOutline } from './store.ts';
import { useOutlineActions } from './useOutlineActions.ts';

/** The plan of the report: its sections, to be read, reached and put in order. */
export function OutlinePanel({ numbered, readOnly }: { numbered: boolean; readOnly: boolean }) {
  const { t } = useLingui();
  const sections = useOutline((state) => state.sections);
  const said = useOutline((state) => state.said);
  const actions = useOutlineActions();
  return (
    <nav className={css.panel} aria-label={t`Plan du rapport`}>
      <div className={css.head}>
        <h2 className={css.title}>
          <Trans>Plan</Trans>
        </h2>
        <span className={css.total}>
          {sections.length > 0 && <Plural value={sections.length} one="# section" other="# sections" />}
        </span>
        {!readOnly && (
          <IconButton icon={Plus} label={t`Ajouter une section à la fin`} onPress={() => actions.add(null)} />
        )}
      </div>
      {sections.length > 0 ? (
        <OutlineTree
          label={t`Sections du rapport`}
          sections={sections}
          actions={actions}
          numbered={numbered}
          readOnly={readOnly}
        />
      ) : (
        <div className={css.empty}>
          <EmptyState
            small
            title={t`Pas encore de section. Les titres du texte font le plan.`}
            actions={
              !readOnly && (
                <Button compact onPress={() => actions.add(null)}>
                  <Trans>Ajouter une section</Trans>
                </Button>
              )
            }
          />
        </div>
      )}
      <VisuallyHidden elementType="p" role="status">
        {said}
      </VisuallyHidden>
    </nav>
  );
}
