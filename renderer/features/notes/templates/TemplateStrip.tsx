import { Trans, useLingui } from '@lingui/react/macro';
import { $getRoot } from 'lexical';
import { useEffect, useState } from 'react';
import { NOTE_TYPES, typeForKind, type NoteType } from '#db/domain/templates/types.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { tellGaps } from '../../../app/tell-gaps.ts';
import { today } from '../../../app/today.ts';
import { client } from '../../../client/client.ts';
import { sentenceNow } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { aboutOf } from '../NoteChips.tsx';
import * as css from '../notes.css.ts';
import { putText } from '../put-text.ts';
import type { NoteSession } from '../session.ts';
import { useOpenEditor } from '../useNote.ts';
import { typeName } from './names.ts';

/** True while the text on screen is empty; found out without reading the document. */
function useIsEmpty(id: string): boolean {
  const editor = useOpenEditor(id);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => {
    if (!editor) return;
    const look = () =>
      setEmpty(
        editor.getEditorState().read(() => {
          const root = $getRoot();
          const first = root.getFirstChild();
          return root.getChildrenSize() <= 1 && (first === null || isBlank(first));
        }),
      );
    look();
    return editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.size > 0) look();
    });
  }, [editor]);
  return editor !== null && isEmpty;
}

function isBlank(node: { getType(): string; getTextContentSize(): number }): boolean {
  return node.getType() === 'paragraph' && node.getTextContentSize() === 0;
}

/** In a note that is still empty: the templates to begin from, that of the kind of its record first. */
export function TemplateStrip({ record, session }: { record: RecordDetail; session: NoteSession }) {
  const { t } = useLingui();
  const locale = useLocale();
  const isEmpty = useIsEmpty(record.id);
  if (!isEmpty) return null;
  const about = aboutOf(record)[0]?.target ?? null;
  const first: NoteType = about ? typeForKind(about.kind) : 'memo';
  const offered = [
    first,
    ...NOTE_TYPES.filter((type) => type !== first && type !== 'libre' && type !== 'journal'),
  ];
  const begin = async (typeNote: NoteType) => {
    try {
      const { title, document, ...gaps } = await client.templates.fill({
        typeNote,
        locale,
        aboutId: about?.id ?? null,
        day: today(),
      });
      // Something was typed meanwhile: it is not written over.
      if (session.editor?.getEditorState().read(() => $getRoot().getTextContentSize() > 0)) return;
      putText(session, document);
      if (['', 'Nouvelle note', 'New note'].includes(session.title.trim())) session.retitle(title);
      await session.autosave.flush();
      const { revision } = await client.records.get({ id: record.id });
      await client.records.update({ id: record.id, revision, patch: { properties: { typeNote } } });
      tellGaps(gaps);
    } catch (error) {
      showToast({ text: sentenceNow(error) });
    }
  };
  return (
    <div className={css.chips} role="group" aria-label={t`Modèles`} style={{ marginTop: 12 }}>
      <span className={css.small}>
        <Trans>Partir d’un modèle :</Trans>
      </span>
      {offered.map((type) => (
        <Button key={type} compact onPress={() => void begin(type)}>
          {typeName(type, locale)}
        </Button>
      ))}
    </div>
  );
}
