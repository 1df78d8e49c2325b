import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { DEFAULT_SETTINGS } from '#db/domain/reports/settings.ts';
import type { Note } from '#preload/contract/notes.ts';
import { api } from '../../../client/client.ts';
import { FindBar } from '../../../editor/find/FindBar.tsx';
import { Captions } from '../../../editor/references/Captions.tsx';
import { DrawnNumbers } from '../../../editor/references/DrawnNumbers.tsx';
import { ReferencePicker } from '../../../editor/references/ReferencePicker.tsx';
import { GatherPicker } from '../gather/GatherPicker.tsx';
import { PiecesContext } from '../../../editor/pieces/context.ts';
import { PlacesContext } from '../../../editor/references/places.ts';
import { Toolbar } from '../../../editor/toolbar/Toolbar.tsx';
import { NoteEditor } from '../../../editor/view/NoteEditor.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { SplitPane } from '../../../ui/layout/SplitPane.tsx';
import { useShowBlock } from '../../links/go-to-block.ts';
import { SiblingNotice } from '../../notes/merge/SiblingNotice.tsx';
import { NoteTitle } from '../../notes/NoteTitle.tsx';
import { SaveNotice, useStatusLine } from '../../notes/SaveNotice.tsx';
import type { NoteSession } from '../../notes/session.ts';
import { TrashedBanner } from '../../records/TrashedBanner.tsx';
import { useRecord } from '../../records/use-record.ts';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { OutlineContext } from '../outline/store.ts';
import { EditorContext, PlanContext } from './context.ts';
import * as css from './composer.css.ts';
import { Drops } from './Drops.tsx';
import { useComposerLayout, useSides } from './layout.ts';
import { Panels } from './Panels.tsx';
import { Plan } from './plan.ts';
import { ReportBar } from './ReportBar.tsx';

/** The plan to the left, the text in the middle, what it is made from to the right. */
export function Composer({ note, session }: { note: Note; session: NoteSession }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: record } = useRecord(note.id);
  const { data: settings = DEFAULT_SETTINGS } = useQuery(
    api.reports.settings.queryOptions({ input: { id: note.id } }),
  );
  const [first] = useState(() => session.document);
  const [editor, setEditor] = useState<LexicalEditor | null>(null);
  const [plan] = useState(() => new Plan(note.id));
  const attach = useCallback(
    (one: LexicalEditor | null) => {
      session.attach(one);
      setEditor(one);
    },
    [session],
  );
  useEffect(() => (editor ? plan.follow(editor) : undefined), [editor, plan]);
  useEffect(() => plan.speak(locale), [plan, locale]);
  useEffect(() => plan.hear(() => session.document), [plan, session]);
  useEffect(() => plan.number(settings.numbered), [plan, settings.numbered]);
  const pieces = useMemo(() => ({ reportId: note.id }), [note.id]);
  useStatusLine(session);
  useShowBlock(note.id, editor);

  const { readOnly } = note;
  const text = (
    <NoteEditor
      recordId={note.id}
      document={first}
      readOnly={readOnly}
      label={t`Texte du rapport`}
      onEditor={attach}
      onTyped={() => session.autosave.touch()}
      onBlur={() => void session.autosave.flush().catch(() => undefined)}
    >
      {(content) => (
        <>
          <div className={css.tools}>
            {!readOnly && <Toolbar />}
            <FindBar />
            {record?.deletedAt && <TrashedBanner record={record} />}
            <SaveNotice session={session} />
            {!readOnly && <SiblingNotice id={note.id} session={session} />}
          </div>
          <div className={css.desk}>
            <div className={css.sheet} data-report-sheet>
              <NoteTitle
                session={session}
                label={t`Titre du rapport`}
                readOnly={readOnly}
                isNew={note.revision <= 1 && note.words === 0}
              />
              {settings.subtitle !== '' && <p className={css.subtitle}>{settings.subtitle}</p>}
              <div className={css.body}>{content}</div>
            </div>
          </div>
          <DrawnNumbers store={plan.places} />
          {!readOnly && (
            <>
              <Drops />
              <GatherPicker reportId={note.id} />
              <ReferencePicker />
              <Captions />
            </>
          )}
        </>
      )}
    </NoteEditor>
  );
  return (
    <EditorContext value={editor}>
      <PlanContext value={plan}>
        <OutlineContext value={plan.outline}>
          <PiecesContext value={pieces}>
            <PlacesContext value={plan.places}>
              <div className={css.composer}>
                <ReportBar note={note} session={session} record={record} />
                <Panes
                  outline={<OutlinePanel numbered={settings.numbered} readOnly={readOnly} />}
                  text={<article className={css.middle}>{text}</article>}
                  panels={<Panels note={note} session={session} record={record} settings={settings} />}
                />
              </div>
            </PlacesContext>
          </PiecesContext>
        </OutlineContext>
      </PlanContext>
    </EditorContext>
  );
}

function Panes({ outline, text, panels }: { outline: ReactNode; text: ReactNode; panels: ReactNode }) {
  const { t } = useLingui();
  const { outlineWidth, panelWidth } = useComposerLayout();
  const { roomy, shown } = useSides();
  const [outlineMost, panelMost] = roomy ? [420, 560] : [300, 340];
  // The text keeps its place in the page whichever sides are open: an editor that moved would start afresh.
  return (
    <div className={css.panes}>
      <SplitPane
        fixed="start"
        width={shown.outline ? Math.min(outlineWidth, outlineMost) : 0}
        min={170}
        max={outlineMost}
        label={t`Largeur du plan`}
        onWidthChange={(width) => useComposerLayout.setState({ outlineWidth: width })}
        start={shown.outline && <div className={css.side}>{outline}</div>}
        end={
          <SplitPane
            fixed="end"
            width={shown.panel ? Math.min(panelWidth, panelMost) : 0}
            min={260}
            max={panelMost}
            label={t`Largeur du volet`}
            onWidthChange={(width) => useComposerLayout.setState({ panelWidth: width })}
            start={text}
            end={shown.panel && <div className={css.side}>{panels}</div>}
          />
        }
      />
    </div>
  );
}
