import { Trans, useLingui } from '@lingui/react/macro';
import type { LexicalEditor } from 'lexical';
import { memo, useEffect, useState } from 'react';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx';
import { EditorContext, PlanContext } from '../reports/composer/context.ts';
import { Plan } from '../reports/composer/plan.ts';
import { OutlineTree } from '../reports/outline/OutlineTree.tsx';
import { OutlineContext, useOutline } from '../reports/outline/store.ts';
import { useOutlineActions } from '../reports/outline/useOutlineActions.ts';
import * as css from './notes.css.ts';
import { useOpenEditor } from './useNote.ts';

/** The sections of the note: the one on screen is marked, each can be reached, folded and moved with all it holds. */
export function Outline({ id }: { id: string }) {
  const editor = useOpenEditor(id);
  return editor && <Sections key={id} editor={editor} />;
}

/** Drawn anew when its sections change, not whenever what stands around it does: a long note has hundreds. */
const Sections = memo(function Sections({ editor }: { editor: LexicalEditor }) {
  const [plan] = useState(() => new Plan());
  useEffect(() => plan.follow(editor), [plan, editor]);
  return (
    <EditorContext value={editor}>
      <PlanContext value={plan}>
        <OutlineContext value={plan.outline}>
          <Tree readOnly={!editor.isEditable()} />
        </OutlineContext>
      </PlanContext>
    </EditorContext>
  );
});

function Tree({ readOnly }: { readOnly: boolean }) {
  const { t } = useLingui();
  const sections = useOutline((state) => state.sections);
  const said = useOutline((state) => state.said);
  const actions = useOutlineActions();
  if (sections.length === 0) return null;
  return (
    <nav aria-label={t`Plan de la note`} className={css.group}>
      <SectionLabel>
        <Trans>Plan</Trans>
      </SectionLabel>
      <OutlineTree
        label={t`Sections de la note`}
        sections={sections}
        actions={actions}
        numbered={false}
        readOnly={readOnly}
      />
      <VisuallyHidden elementType="p" role="status">
        {said}
      </VisuallyHidden>
    </nav>
  );
}
