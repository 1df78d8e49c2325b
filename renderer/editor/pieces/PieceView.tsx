import { Trans, useLingui } from '@lingui/react/macro';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { Snowflake } from 'lucide-react';
import { use, useMemo, useRef, useState } from 'react';
import type { NoteDocument } from '#db/domain/document/types.ts';
import type { ReadPiece } from '#preload/contract/reports.ts';
import { useSentence } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Button } from '../../ui/button/Button.tsx';
import { classes } from '../../ui/classes.ts';
import type { PieceFields } from '../nodes/piece.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import { Holders } from '../transclusion/chain.ts';
import { Passage } from '../transclusion/TransclusionView.tsx';
import { CaptionField } from '../references/CaptionField.tsx';
import { usePlaceOfNode } from '../references/usePlaceOfNode.ts';
import { usePlacesIn } from '../references/usePlacesIn.ts';
import { PiecesContext } from './context.ts';
import { Folded } from './Folded.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { PieceMenu } from './PieceMenu.tsx';
import * as css from './pieces.css.ts';
import { usePiece } from './read-pieces.ts';
import { SourceLine } from './SourceLine.tsx';
import { sourceIcon, useSourceName } from './source-names.ts';
import { usePieceActions } from './usePieceActions.ts';
import { useSeen } from './useSeen.ts';

/**
 * A part of the report taken from elsewhere, as the archive has it now or as it was frozen, with where it comes from. When the
 * source changed, it says so and asks what to do; when it is gone, the copy that was kept is shown.
 */
export function PieceView({ nodeKey, fields }: { nodeKey: NodeKey; fields: PieceFields }) {
  const { t } = useLingui();
  const editable = useLexicalEditable();
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  const box = useRef<HTMLElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const seen = useSeen(box);
  const { source, copy, frozen } = fields;
  const locale = useLocale();
  const report = use(PiecesContext)?.reportId ?? '';
  const asked = useMemo(
    () => ({ source, copy, frozen, report, locale }),
    [source, copy, frozen, report, locale],
  );
  const { data: piece, error } = usePiece(asked, seen);
  const [comparing, compare, endComparing] = useTextWindow();
  const [captioning, setCaptioning] = useState(false);
  const actions = usePieceActions(nodeKey, fields);
  const nameOf = useSourceName();
  const holders = use(Holders);
  const own = usePlaceOfNode(nodeKey);
  const place = own?.is === 'section' ? undefined : own;
  const places = usePlacesIn(nodeKey, fields.caption !== '');
  const { caption } = fields;
  const shown = useMemo(
    () => (piece && caption !== '' ? withoutCaption(piece.document) : piece?.document),
    [piece, caption],
  );
  const inner = useMemo(
    () => [...holders, ...('recordId' in source ? [source.recordId] : [])],
    [holders, source],
  );
  useEnterOn(selected, () => menu.current?.focus());

  const title = piece?.title ?? fields.title;
  const Icon = sourceIcon(source);
  const state = error ? 'unreadable' : (piece?.state ?? 'waiting');
  const needsCaption = source.is === 'liste' || source.is === 'frise' || fields.caption !== '' || captioning;
  // Above a table, under anything else.
  const isTable = source.is === 'liste' || source.is === 'fiche';
  const captionField = needsCaption && (
    <CaptionField
      place={place}
      caption={fields.caption}
      readOnly={!editable}
      autoFocus={captioning}
      onDone={(caption) => {
        setCaptioning(false);
        if (caption !== fields.caption) actions.set({ caption });
      }}
    />
  );
  return (
    <>
      <section
        ref={box}
        aria-label={t`Pièce, ${nameOf(source)} : ${title}`}
        className={classes(css.piece, selected && css.selected)}
        data-piece={source.is}
        data-state={state}
        data-frozen={frozen || undefined}
        onClick={(event) => {
          // A press on a button or a link of the piece is for that one.
          if ((event.target as HTMLElement).closest('button, a, input')) return;
          clear();
          setSelected(true);
        }}
      >
        <header className={css.head}>
          <Icon size={13} aria-hidden />
          <span className={css.kindName}>{nameOf(source)}</span>
          {frozen && (
            <span className={css.frozen}>
              <Snowflake size={12} aria-hidden />
              <FrozenSince at={fields.takenAt} />
            </span>
          )}
          <span className={css.push} />
          {editable && (
            <PieceMenu
              ref={menu}
              title={title}
              fields={fields}
              piece={piece}
              actions={actions}
              onCompare={() => compare(true)}
              onCaption={() => setCaptioning(true)}
            />
          )}
        </header>
        {piece && (
          <Notice
            piece={piece}
            frozen={frozen}
            editable={editable}
            onCompare={() => compare(true)}
            actions={actions}
          />
        )}
        {error ? <Unread error={error} /> : null}
        {isTable && captionField}
        {shown ? (
          <Folded>
            {shown.root.children.length > 0 ? (
              <Holders value={inner}>
                <Passage document={shown} places={places} />
              </Holders>
            ) : (
              <p className={css.reason}>
                {source.is === 'liste' ? (
                  <Trans>Rien ne répond à cette recherche pour l’instant.</Trans>
                ) : (
                  <Trans>Cette source n’a pas de texte.</Trans>
                )}
              </p>
            )}
          </Folded>
        ) : (
          !error && <div className={css.waiting} aria-hidden />
        )}
        {!isTable && captionField}
        <SourceLine fields={fields} piece={piece} />
      </section>
      {comparing && piece && fields.copy !== '' && (
        <ChangeDialog
          title={title}
          source={source}
          copy={fields.copy}
          actions={actions}
          frozen={frozen}
          onClose={endComparing}
        />
      )}
    </>
  );
}

/** Without the captions of its own figures, when the piece says that of the one it is. */
function withoutCaption(document: NoteDocument): NoteDocument {
  const bearers = document.root.children.filter(({ type }) => ['image', 'chart', 'table'].includes(type));
  if (bearers.length !== 1) return document;
  const children = document.root.children.map((block) =>
    block.type === 'image' || block.type === 'chart' ? { ...block, caption: '' } : block,
  );
  return { ...document, root: { ...document.root, children } };
}

function FrozenSince({ at }: { at: string }) {
  const locale = useLocale();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <Trans>figée</Trans>;
  const day = date.toLocaleDateString(locale, { dateStyle: 'medium' });
  return <Trans>figée, état du {day}</Trans>;
}

function Unread({ error }: { error: unknown }) {
  const sentenceOf = useSentence();
  return (
    <p className={css.reason} role="alert">
      {sentenceOf(error)}
    </p>
  );
}

/** What the author has to know of the source: that it changed, or that it is no longer there. */
function Notice({
  piece,
  frozen,
  editable,
  onCompare,
  actions,
}: {
  piece: ReadPiece;
  frozen: boolean;
  editable: boolean;
  onCompare: () => void;
  actions: ReturnType<typeof usePieceActions>;
}) {
  const locale = useLocale();
  if (piece.state === 'same') return null;
  if (piece.state === 'changed') {
    const day = piece.changedAt
      ? new Date(piece.changedAt).toLocaleDateString(locale, { dateStyle: 'medium' })
      : null;
    return (
      <div className={classes(css.notice, frozen && css.quietNotice)}>
        <span className={css.noticeText}>
          {day === null ? <Trans>La source a changé.</Trans> : <Trans>La source a changé le {day}.</Trans>}
        </span>
        {editable && (
          <>
            <Button compact onPress={onCompare}>
              <Trans>Voir ce qui change</Trans>
            </Button>
            {!frozen && (
              <Button compact onPress={() => actions.freeze()}>
                <Trans>Garder</Trans>
              </Button>
            )}
            <Button compact variant="primary" onPress={() => void actions.takeNew()}>
              <Trans>Prendre la nouvelle</Trans>
            </Button>
          </>
        )}
      </div>
    );
  }
  return (
    <div className={css.notice}>
      <span className={css.noticeText}>
        {piece.state === 'trashed' ? (
          <Trans>La source est à la corbeille. Voici la copie gardée quand elle a été prise.</Trans>
        ) : (
          <Trans>La source n’est plus dans l’archive. Voici la copie gardée quand elle a été prise.</Trans>
        )}
      </span>
      {editable && (
        <Button compact onPress={actions.remove}>
          <Trans>Retirer</Trans>
        </Button>
      )}
    </div>
  );
}
