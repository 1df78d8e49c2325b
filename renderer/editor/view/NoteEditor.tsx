import { useLingui } from '@lingui/react/macro';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { configExtension, defineExtension, type LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { BlockHandle } from '../blocks/BlockHandle.tsx';
import { CalloutSigns } from '../callouts/CalloutSigns.tsx';
import { Shortcuts } from '../commands/Shortcuts.tsx';
import { LOADED_TAG, loadDocument } from '../document/load.ts';
import { FileView } from '../files/FileView.tsx';
import { Incoming } from '../files/Incoming.tsx';
import { ImageView } from '../images/ImageView.tsx';
import { ChartView } from '../figures/ChartView.tsx';
import { FigurePicker } from '../figures/FigurePicker.tsx';
import { FigureView } from '../figures/FigureView.tsx';
import { CitationPicker } from '../citations/CitationPicker.tsx';
import { CitationView } from '../citations/CitationView.tsx';
import { DatePicker } from '../dates/DatePicker.tsx';
import { DateView } from '../dates/DateView.tsx';
import { Footnotes } from '../footnotes/Footnotes.tsx';
import { FootnoteView } from '../footnotes/FootnoteView.tsx';
import { Folding } from '../folding/Folding.tsx';
import { FocusMode } from '../focus/FocusMode.tsx';
import { Excerpts } from '../excerpts/Excerpts.tsx';
import { LinkEditor } from '../links/LinkEditor.tsx';
import { LongNotes } from '../long/LongNotes.tsx';
import { MentionCard } from '../mentions/MentionCard.tsx';
import { MentionKeys } from '../mentions/MentionKeys.tsx';
import { MentionView } from '../mentions/MentionView.tsx';
import { MentionMenu } from '../menus/MentionMenu.tsx';
import { SlashMenu } from '../menus/SlashMenu.tsx';
import { DocumentExtension } from '../nodes/document.ts';
import { ChartExtension } from '../nodes/chart.ts';
import { CitationExtension } from '../nodes/citation.ts';
import { DateExtension } from '../nodes/date.ts';
import { FootnoteExtension } from '../nodes/footnote.ts';
import { FigureExtension } from '../nodes/figure.ts';
import { FileExtension } from '../nodes/file.ts';
import { ImageExtension } from '../nodes/image.ts';
import { MentionExtension } from '../nodes/mention.ts';
import { PieceExtension } from '../nodes/piece.ts';
import { ReferenceExtension } from '../nodes/reference.ts';
import { TransclusionExtension } from '../nodes/transclusion.ts';
import { PieceView } from '../pieces/PieceView.tsx';
import { ReferenceView } from '../references/ReferenceView.tsx';
import { SelectionActions } from '../selection/SelectionActions.tsx';
import { CellMenu } from '../tables/CellMenu.tsx';
import { ColumnBorder } from '../tables/ColumnBorder.tsx';
import { Holders } from '../transclusion/chain.ts';
import { TransclusionPicker } from '../transclusion/TransclusionPicker.tsx';
import { TransclusionView } from '../transclusion/TransclusionView.tsx';
import { Spelling } from '../spelling/Spelling.tsx';
import { Typography } from '../typography/Typography.tsx';
import { CheckItems } from './CheckItems.tsx';
import * as css from './editor.css.ts';
import './print.css.ts';
import { THEME } from './theme.ts';

const EXTENSION = defineExtension({
  name: 'vigie/NoteEditor',
  namespace: 'vigie',
  theme: THEME,
  dependencies: [
    DocumentExtension,
    configExtension(MentionExtension, { render: (props) => <MentionView {...props} /> }),
    configExtension(ImageExtension, { render: (props) => <ImageView {...props} /> }),
    configExtension(FileExtension, { render: (props) => <FileView {...props} /> }),
    configExtension(FigureExtension, { render: (props) => <FigureView {...props} /> }),
    configExtension(ChartExtension, { render: (props) => <ChartView {...props} /> }),
    configExtension(FootnoteExtension, { render: (props) => <FootnoteView {...props} /> }),
    configExtension(CitationExtension, { render: (props) => <CitationView {...props} /> }),
    configExtension(DateExtension, { render: (props) => <DateView {...props} /> }),
    configExtension(TransclusionExtension, { render: (props) => <TransclusionView {...props} /> }),
    configExtension(PieceExtension, { render: (props) => <PieceView {...props} /> }),
    configExtension(ReferenceExtension, { render: (props) => <ReferenceView {...props} /> }),
  ],
});

export type NoteEditorProps = {
  recordId: string;
  /** Shown at first, and again whenever it is another object. */
  document: NoteDocument;
  readOnly?: boolean;
  label: string;
  /** Hands the editor over once it shows the document, and null when it goes. */
  onEditor?: (editor: LexicalEditor | null) => void;
  /** Something was typed: called often, must be cheap. */
  onTyped?: () => void;
  onBlur?: () => void;
  /** What stands around the text: title above it, toolbar. */
  children: (text: ReactNode) => ReactNode;
};

/** The writing surface of a note. */
export function NoteEditor({ children, ...props }: NoteEditorProps) {
  const { t } = useLingui();
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [anchors, setAnchors] = useState<HTMLElement | null>(null);
  const holders = useMemo(() => [props.recordId], [props.recordId]);
  const text = (
    <div className={css.sheet}>
      <ContentEditable
        className={css.content}
        aria-label={props.label}
        aria-placeholder={t`Écrivez ici`}
        placeholder={
          <p className={css.placeholder}>
            {props.readOnly
              ? t`Cette note est vide.`
              : t`Écrivez ici ; « / » pour insérer, « @ » pour mentionner une fiche`}
          </p>
        }
        spellCheck={false}
      />
      <Footnotes />
    </div>
  );
  return (
    <Holders value={holders}>
      <LexicalExtensionComposer extension={EXTENSION} contentEditable={null}>
        <Wiring {...props} />
        {children(text)}
        {host && anchors && !props.readOnly && (
          <>
            <Shortcuts />
            <Typography />
            <Spelling recordId={props.recordId} host={host} />
            <FocusMode host={host} />
            <SlashMenu host={host} anchors={anchors} />
            <MentionMenu recordId={props.recordId} host={host} anchors={anchors} />
            <LinkEditor host={host} />
            <Incoming />
            <FigurePicker />
            <BlockHandle recordId={props.recordId} host={host} />
            <CellMenu host={host} />
            <ColumnBorder host={host} />
            <CitationPicker />
            <DatePicker />
            <TransclusionPicker recordId={props.recordId} />
          </>
        )}
        <LongNotes />
        <Folding recordId={props.recordId} readOnly={props.readOnly ?? false} />
        <CheckItems />
        <CalloutSigns />
        <Excerpts recordId={props.recordId} />
        <MentionKeys />
        {host && <MentionCard host={host} />}
        {host && <SelectionActions recordId={props.recordId} host={host} />}
        <div ref={setHost} />
        {/* Lexical marks the caret with an empty list that has an English name: it only serves to measure, nobody hears it. */}
        <div ref={setAnchors} aria-hidden="true" />
      </LexicalExtensionComposer>
    </Holders>
  );
}

function Wiring({
  document,
  readOnly = false,
  onEditor,
  onTyped,
  onBlur,
}: Omit<NoteEditorProps, 'children'>) {
  const [editor] = useLexicalComposerContext();
  const hand = useEffectEvent((one: LexicalEditor | null) => onEditor?.(one));
  const typed = useEffectEvent(() => onTyped?.());
  const blurred = useEffectEvent(() => onBlur?.());

  useLayoutEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useLayoutEffect(() => {
    loadDocument(editor, document);
  }, [editor, document]);
  useEffect(() => {
    hand(editor);
    return () => hand(null);
  }, [editor]);
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if ((dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(LOADED_TAG)) typed();
      }),
    [editor],
  );
  useEffect(
    () =>
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('focusout', blurred);
        root?.addEventListener('focusout', blurred);
      }),
    [editor],
  );
  return null;
}
