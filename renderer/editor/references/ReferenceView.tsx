import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import {
  $addUpdateTag,
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  type NodeKey,
} from 'lexical';
import { use, useEffect, useRef } from 'react';
import { classes } from '../../ui/classes.ts';
import { $isReferenceNode, type ReferenceFields } from '../nodes/reference.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import { goToBlockHere } from '../selection/go-to-block.ts';
import { PlacesContext, useArePlacesWaiting, usePage, usePlace } from './places.ts';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import * as css from './references.css.ts';
import { usePlaceWords } from './words.ts';

/** A reference in the text: « figure 3 », kept right as things move. A click goes there; Enter sets what it says. */
export function ReferenceView({ nodeKey, fields }: { nodeKey: NodeKey; fields: ReferenceFields }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const [editing, edit, close] = useTextWindow();
  const knowsPlaces = use(PlacesContext) !== null;
  const place = usePlace(fields.target);
  const page = usePage(fields.target);
  const { referenceTo } = usePlaceWords();
  const words = place ? referenceTo(place, fields.shows, page) : fields.label;
  const waiting = useArePlacesWaiting();
  const isBroken = knowsPlaces && !place && !waiting;
  const { label } = fields;
  const atFirst = useRef<string | null>(null);
  useEffect(() => {
    if (!editable || !place || fields.shows === 'page') return;
    // What it says is kept with it, for those who cannot work it out, once something moved: reading a text never writes it.
    atFirst.current ??= words;
    if (words === label || words === atFirst.current) return;
    const timer = window.setTimeout(() => {
      editor.update(() => {
        $addUpdateTag(HISTORY_MERGE_TAG);
        $addUpdateTag(SKIP_DOM_SELECTION_TAG);
        const node = $getNodeByKey(nodeKey);
        if ($isReferenceNode(node)) node.setFields({ label: words.slice(0, 500) });
      });
    }, 50);
    return () => window.clearTimeout(timer);
  }, [editor, editable, nodeKey, place, words, label, fields.shows]);
  const open = () => {
    if (editable) edit(true);
    else goToBlockHere(editor, fields.target);
  };
  useEnterOn(selected, open);
  return (
    <>
      <span
        role="button"
        tabIndex={-1}
        aria-label={isBroken ? t`${words}, renvoi dont la cible n’est plus là` : t`Renvoi : ${words}`}
        data-reference={fields.target}
        data-broken={isBroken || undefined}
        className={classes(css.reference, selected && css.selected)}
        title={place && place.title !== words ? place.title : undefined}
        onClick={(event) => {
          event.preventDefault();
          if (isBroken) open();
          else goToBlockHere(editor, fields.target);
        }}
      >
        {words === '' ? t`renvoi` : words}
        {isBroken && <span className={css.lost}>{t`cible absente`}</span>}
      </span>
      {editing && (
        <ReferenceDialog
          fields={fields}
          action={t`Enregistrer`}
          onChosen={(chosen) => {
            editor.update(() => {
              const node = $getNodeByKey(nodeKey);
              if ($isReferenceNode(node)) node.setFields(chosen);
            });
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
