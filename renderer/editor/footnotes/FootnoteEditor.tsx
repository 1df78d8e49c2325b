import { useLingui } from '@lingui/react/macro';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  configExtension,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { use, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { note, paragraph } from '#db/domain/document/build.ts';
import { oneLine } from '#db/domain/document/one-line.ts';
import type { FootnoteContent } from '#db/domain/document/types.ts';
import { CitationPicker } from '../citations/CitationPicker.tsx';
import { CitationView } from '../citations/CitationView.tsx';
import { DatePicker } from '../dates/DatePicker.tsx';
import { DateView } from '../dates/DateView.tsx';
import { exportDocument } from '../document/export.ts';
import { LOADED_TAG, loadDocument } from '../document/load.ts';
import { LinkEditor } from '../links/LinkEditor.tsx';
import { MentionView } from '../mentions/MentionView.tsx';
import { MentionMenu } from '../menus/MentionMenu.tsx';
import { CitationExtension } from '../nodes/citation.ts';
import { DateExtension } from '../nodes/date.ts';
import { DocumentExtension } from '../nodes/document.ts';
import { MentionExtension } from '../nodes/mention.ts';
import { Spelling } from '../spelling/Spelling.tsx';
import { NO_RECORD } from '../spelling/useSpelling.ts';
import { Holders } from '../transclusion/chain.ts';
import { THEME } from '../view/theme.ts';
import * as css from './footnotes.css.ts';

const EXTENSION = defineExtension({
  name: 'vigie/FootnoteEditor',
  namespace: 'vigie',
  theme: THEME,
  dependencies: [
    DocumentExtension,
    configExtension(MentionExtension, { render: (props) => <MentionView {...props} /> }),
    configExtension(CitationExtension, { render: (props) => <CitationView {...props} /> }),
    configExtension(DateExtension, { render: (props) => <DateView {...props} /> }),
  ],
});

type Props = {
  content: readonly FootnoteContent[];
  readOnly: boolean;
  /** The text that calls it. */
  around: LexicalEditor;
  onWrite: (content: FootnoteContent[]) => void;
  onDone: () => void;
};

/** Where a footnote is written: one line of rich text. Enter ends it, Shift and Enter begins another line. */
export function FootnoteEditor(props: Props) {
  const { t } = useLingui();
  const noteId = use(Holders).at(-1) ?? NO_RECORD;
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [anchors, setAnchors] = useState<HTMLElement | null>(null);
  return (
    <LexicalExtensionComposer extension={EXTENSION} contentEditable={null}>
      <Wiring {...props} />
      <div className={css.field}>
        <ContentEditable
          className={css.text}
          aria-label={t`Texte de la note`}
          aria-placeholder={t`Texte de la note`}
          placeholder={
            <p className={css.placeholder}>{t`Texte de la note ; « @ » pour mentionner une fiche`}</p>
          }
          spellCheck={false}
        />
      </div>
      {!props.readOnly && <p className={css.hint}>{t`Entrée pour revenir au texte`}</p>}
      {host && anchors && !props.readOnly && (
        <>
          <Spelling recordId={noteId} host={host} around={props.around} />
          <MentionMenu recordId="" host={host} anchors={anchors} />
          <LinkEditor host={host} />
          <CitationPicker />
          <DatePicker />
        </>
      )}
      <div ref={setHost} />
      <div ref={setAnchors} aria-hidden="true" />
    </LexicalExtensionComposer>
  );
}

function Wiring({ content, readOnly, onWrite, onDone }: Omit<Props, 'around'>) {
  const [editor] = useLexicalComposerContext();
  // What was there when it opened: afterwards this editor is where it is written.
  const [first] = useState(content);
  const write = useEffectEvent(onWrite);
  const done = useEffectEvent(onDone);
  useLayoutEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useLayoutEffect(() => {
    loadDocument(editor, note(paragraph(...first)));
    editor.update(() => void $getRoot().selectEnd(), { tag: LOADED_TAG });
    requestAnimationFrame(() => editor.focus());
  }, [editor, first]);
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
          if ((dirtyElements.size === 0 && dirtyLeaves.size === 0) || tags.has(LOADED_TAG)) return;
          write(oneLine(exportDocument(editorState).root.children));
        }),
        // What Enter comes to, when no open menu heard it first.
        editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => (done(), true), COMMAND_PRIORITY_CRITICAL),
      ),
    [editor],
  );
  return null;
}
