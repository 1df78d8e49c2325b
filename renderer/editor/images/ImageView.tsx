import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import {
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DESCRIBE_PICTURE_COMMAND, PICTURE_TYPES } from '../commands/pictures.ts';
import { WIDEN_KEYS } from '../commands/keys.ts';
import { isKeys } from '../commands/Shortcuts.tsx';
import { chooseFiles } from '../files/choose.ts';
import { keepFile } from '../files/keep.ts';
import { $isImageNode, type ImageFields } from '../nodes/image.ts';
import { CaptionField } from '../references/CaptionField.tsx';
import { usePlaceOfNode } from '../references/usePlaceOfNode.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import * as css from '../view/editor.css.ts';
import { ImageBar } from './ImageBar.tsx';
import { ImageDialog } from './ImageDialog.tsx';
import * as images from './images.css.ts';
import { LargePicture } from './LargePicture.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';
import { sized, STEP, type Size } from './size.ts';
import { usePicture } from './usePicture.ts';

/**
 * A picture with its caption. A click selects it, Enter sets what it says and how it stands, Alt+Maj+← → make it narrower or
 * wider, a double click shows it large.
 */
export function ImageView({ nodeKey, fields }: { nodeKey: NodeKey; fields: ImageFields }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  const [open, setOpen, close] = useTextWindow<'dialog' | 'large'>();
  const [dragged, setDragged] = useState<number | null>(null);
  const picture = useRef<HTMLImageElement>(null);
  const { address, failed, retry } = usePicture(fields.sha256);

  const natural = (): Size => {
    const { naturalWidth = 0, naturalHeight = 0 } = picture.current ?? {};
    return { width: naturalWidth, height: naturalHeight };
  };
  const shownWidth = () => picture.current?.getBoundingClientRect().width ?? 0;
  const change = (next: Partial<ImageFields>) =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isImageNode(node)) node.setFields(next);
    });
  const replace = async () => {
    const [file] = await chooseFiles({ accept: PICTURE_TYPES });
    const kept = file && (await keepFile(file));
    if (kept) change({ sha256: kept.sha256, height: 0 });
  };
  useEnterOn(selected, () => setOpen(editable ? 'dialog' : 'large'));
  const resize = useEffectEvent((event: KeyboardEvent) => {
    const way = isKeys(WIDEN_KEYS.more, event) ? 1 : isKeys(WIDEN_KEYS.less, event) ? -1 : 0;
    if (!selected || !editable || way === 0) return false;
    event.preventDefault();
    change(sized(shownWidth() + way * STEP, natural()));
    return true;
  });
  const describe = useEffectEvent((key: NodeKey) => {
    if (key !== nodeKey) return false;
    setOpen('dialog');
    return true;
  });
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(KEY_DOWN_COMMAND, (event) => resize(event), COMMAND_PRIORITY_NORMAL),
        editor.registerCommand(DESCRIBE_PICTURE_COMMAND, (key) => describe(key), COMMAND_PRIORITY_LOW),
      ),
    [editor],
  );

  const place = usePlaceOfNode(nodeKey);
  const width = dragged ?? fields.width;
  return (
    <div
      className={images.frame}
      data-align={fields.align || undefined}
      data-selected={selected ? '' : undefined}
    >
      {failed ? (
        <div className={css.pictureMissing}>
          <p>{fields.alt || fields.caption || t`Cette image n’a pas pu être lue.`}</p>
          <Button compact onPress={retry}>{t`Réessayer`}</Button>
        </div>
      ) : (
        address && (
          <div className={images.stage}>
            <img
              ref={picture}
              src={address}
              alt={fields.alt}
              draggable={false}
              className={classes(css.picture, selected && css.pictureSelected)}
              {...(width > 0 && { width })}
              onClick={() => {
                clear();
                setSelected(true);
              }}
              onDoubleClick={() => setOpen('large')}
            />
            {editable && (
              <>
                <ImageBar
                  align={fields.align || 'left'}
                  onAlign={(align) => change({ align: align === 'left' ? '' : align })}
                  onDescribe={() => setOpen('dialog')}
                  onReplace={() => void replace()}
                  onLarge={() => setOpen('large')}
                />
                <ResizeHandle
                  width={shownWidth}
                  onWidth={(next) => setDragged(sized(next, natural()).width)}
                  onDone={() => {
                    if (dragged !== null) change(sized(dragged, natural()));
                    setDragged(null);
                  }}
                  onReset={() => change({ width: 0, height: 0 })}
                />
              </>
            )}
          </div>
        )
      )}
      <figcaption className={css.caption}>
        <CaptionField
          place={place}
          caption={fields.caption}
          readOnly={!editable}
          autoFocus={false}
          onDone={(caption) => caption !== fields.caption && change({ caption })}
        />
        {editable && fields.alt === '' && fields.decorative !== true && (
          <span className={images.missing}>
            <span className={css.altMissing}>{t`Sans texte alternatif`}</span>
            <Button compact variant="quiet" onPress={() => setOpen('dialog')}>
              {t`Décrire l’image`}
            </Button>
          </span>
        )}
      </figcaption>
      {open === 'large' && (
        <LargePicture
          sha256={fields.sha256}
          title={fields.caption || fields.alt}
          alt={fields.alt}
          onClose={close}
        />
      )}
      {open === 'dialog' && (
        <ImageDialog
          fields={fields}
          natural={natural()}
          onClose={close}
          onSave={(choices) => {
            change(choices);
            close();
          }}
        />
      )}
    </div>
  );
}
