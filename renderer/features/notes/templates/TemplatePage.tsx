import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { $createTextNode, $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoteDocument } from '#db/domain/document/types.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { fillTemplate } from '#db/domain/templates/fill.ts';
import { PLACEHOLDERS } from '#db/domain/templates/placeholders.ts';
import type { NoteType } from '#db/domain/templates/types.ts';
import { onFlush } from '../../../app/flush.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { api, client } from '../../../client/client.ts';
import { sentenceNow, useSentence } from '../../../client/sentences.ts';
import { exportDocument } from '../../../editor/document/export.ts';
import { Toolbar } from '../../../editor/toolbar/Toolbar.tsx';
import { NoteEditor } from '../../../editor/view/NoteEditor.tsx';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { MenuButton, MenuItem } from '../../../ui/overlay/Menu.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import * as css from '../notes.css.ts';
import { typeName } from './names.ts';

/** No record has this id: a template is written in the editor of notes without being one. */
const NO_RECORD = '00000000-0000-4000-8000-000000000000';
/** How long after the last letter a template is kept. In milliseconds. */
const PAUSE = 900;

/** One template, written like a note and kept for everybody who opens the archive. */
export function TemplatePage({ typeNote }: { typeNote: NoteType }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [version, setVersion] = useState(0);
  const { data, error, refetch } = useQuery({
    ...api.templates.get.queryOptions({ input: { typeNote, locale } }),
  });
  // What the archive held when the page came, or after a reset: our own saves do not write over what is being typed.
  const [first, setFirst] = useState<{ version: number; document: NoteDocument } | null>(null);
  if (data && (first === null || first.version !== version)) setFirst({ version, document: data.document });
  if (error) {
    return (
      <ErrorState
        title={t`Ce modèle ne s’affiche pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data || first?.version !== version) return <Skeleton lines={9} />;
  const reset = async () => {
    try {
      const { changeSetId } = await client.templates.reset({ typeNote });
      await refetch();
      setVersion((count) => count + 1);
      showToast({
        text: t`Le modèle d’origine est remis.`,
        action: {
          label: t`Annuler`,
          run: () =>
            void client.history
              .undo({ changeSetId })
              .then(() => refetch())
              .then(() => setVersion((count) => count + 1))
              .catch((failure: unknown) => showToast({ text: sentenceNow(failure) })),
        },
      });
    } catch (failure) {
      showToast({ text: sentenceNow(failure) });
    }
  };
  return (
    <Written
      key={version}
      typeNote={typeNote}
      document={first.document}
      edited={data.edited}
      onReset={() => void reset()}
    />
  );
}

type Kept = 'untouched' | 'typed' | 'saved';

function Written({
  typeNote,
  document,
  edited,
  onReset,
}: {
  typeNote: NoteType;
  document: NoteDocument;
  edited: boolean;
  onReset: () => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const editor = useRef<LexicalEditor | null>(null);
  const unsaved = useRef<NoteDocument | null>(null);
  const timer = useRef(0);
  const [kept, setKept] = useState<Kept>('untouched');
  const [unknown, setUnknown] = useState<readonly string[]>(() => fillTemplate(document, {}, locale).unknown);

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    const text = editor.current ? exportDocument(editor.current.getEditorState()) : unsaved.current;
    if (unsaved.current === null || text === null) return;
    unsaved.current = null;
    try {
      await client.templates.save({ typeNote, document: text });
      setKept('saved');
      setUnknown(fillTemplate(text, {}, locale).unknown);
    } catch (error) {
      unsaved.current ??= text;
      throw error;
    }
  }, [typeNote, locale]);
  const say = (error: unknown) => showToast({ text: sentenceNow(error) });
  useEffect(() => onFlush(flush), [flush]);
  const attach = useCallback(
    (next: LexicalEditor | null) => {
      // The editor goes with its page: what was not kept yet is taken first.
      if (next === null && editor.current && unsaved.current)
        unsaved.current = exportDocument(editor.current.getEditorState());
      editor.current = next;
      if (next === null) void flush().catch(say);
    },
    [flush],
  );
  const typed = () => {
    unsaved.current ??= document;
    setKept('typed');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush().catch(say), PAUSE);
  };
  const insert = (word: string) =>
    editor.current?.update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(`{{${word}}}`);
      else {
        const last = $getRoot().getLastDescendant();
        const place = $isElementNode(last) ? last : last?.getParent();
        place?.append($createTextNode(`{{${word}}}`));
      }
    });
  const isEmpty = documentText(document).text.trim() === '';
  return (
    <article className={css.page}>
      <NoteEditor
        recordId={NO_RECORD}
        document={document}
        label={t`Texte du modèle`}
        onEditor={attach}
        onTyped={typed}
        onBlur={() => void flush().catch(say)}
      >
        {(text) => (
          <>
            <div className={css.top}>
              <div className={css.tools}>
                <div className={css.toolbar}>
                  <Toolbar />
                </div>
                <div className={css.toolsEnd}>
                  <MenuButton
                    label={t`Insérer une valeur`}
                    placement="bottom end"
                    trigger={<Button compact>{t`Insérer une valeur`}</Button>}
                  >
                    {PLACEHOLDERS.map(({ name, words, label }) => (
                      <MenuItem key={name} onAction={() => insert(words[locale])}>
                        {`{{${words[locale]}}} — ${label[locale]}`}
                      </MenuItem>
                    ))}
                  </MenuButton>
                  <Button compact isDisabled={!edited && kept !== 'saved'} onPress={onReset}>
                    <Trans>Remettre l’original</Trans>
                  </Button>
                </div>
              </div>
              {unknown.length > 0 && (
                <div role="status" className={`${css.notice} ${css.noticeWarning}`}>
                  <p className={css.noticeText}>
                    <Trans>
                      Vigie ne connaît pas : {unknown.map((word) => `{{${word}}}`).join(', ')}. Ces mots
                      resteront tels quels dans les notes.
                    </Trans>
                  </p>
                </div>
              )}
            </div>
            <div className={css.sheet}>
              <div className={css.chips}>
                <LocationLink to={{ page: 'settings' }}>
                  <ArrowLeft size={13} aria-hidden /> <Trans>Réglages</Trans>
                </LocationLink>
                <span className={css.small} role="status">
                  {kept === 'typed'
                    ? t`Modifié`
                    : kept === 'saved'
                      ? t`Enregistré`
                      : edited
                        ? t`Modèle de cette archive`
                        : t`Modèle d’origine`}
                </span>
              </div>
              <h1 className={css.title}>
                <Trans>Modèle : {typeName(typeNote, locale)}</Trans>
              </h1>
              {isEmpty && kept === 'untouched' && (
                <p className={css.small}>
                  <Trans>Ce modèle est vide : les notes de ce type commencent par une page blanche.</Trans>
                </p>
              )}
              <div className={css.body}>{text}</div>
            </div>
          </>
        )}
      </NoteEditor>
    </article>
  );
}
