import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { $isImageNode, type ImageFields } from '../nodes/image.ts';
import * as css from '../view/editor.css.ts';
import { form } from '../view/menus.css.ts';
import { usePicture } from './usePicture.ts';

/** A picture with its caption. A click selects it; its words are edited in a small window. */
export function ImageView({ nodeKey, fields }: { nodeKey: NodeKey; fields: ImageFields }) {
  const { t } = useLingui();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  const [describing, setDescribing] = useState(false);
  const { address, failed, retry } = usePicture(fields.sha256);
  const close = () => {
    setDescribing(false);
    requestAnimationFrame(() => editor.focus());
  };
  return (
    <>
      {failed ? (
        <div className={css.pictureMissing}>
          <p>{fields.alt || fields.caption || t`Cette image n’a pas pu être lue.`}</p>
          <Button compact onPress={retry}>{t`Réessayer`}</Button>
        </div>
      ) : (
        address && (
          <img
            src={address}
            alt={fields.alt}
            draggable={false}
            className={classes(css.picture, selected && css.pictureSelected)}
            {...(fields.width > 0 && { width: fields.width })}
            {...(fields.height > 0 && { height: fields.height })}
            onClick={() => {
              clear();
              setSelected(true);
            }}
            onDoubleClick={() => editable && setDescribing(true)}
          />
        )
      )}
      <figcaption className={css.caption}>
        <span className={css.captionText}>{fields.caption}</span>
        {editable && fields.alt === '' && <span className={css.altMissing}>{t`Sans texte alternatif`}</span>}
        {editable && (
          <Button compact variant="quiet" onPress={() => setDescribing(true)}>
            {t`Décrire l’image`}
          </Button>
        )}
      </figcaption>
      {describing && (
        <DescribeDialog
          fields={fields}
          onClose={close}
          onSave={(words) => {
            editor.update(() => {
              const node = $getNodeByKey(nodeKey);
              if ($isImageNode(node)) node.setFields(words);
            });
            close();
          }}
        />
      )}
    </>
  );
}

function DescribeDialog({
  fields,
  onClose,
  onSave,
}: {
  fields: ImageFields;
  onClose: () => void;
  onSave: (words: Pick<ImageFields, 'alt' | 'caption'>) => void;
}) {
  const { t } = useLingui();
  const [alt, setAlt] = useState(fields.alt);
  const [caption, setCaption] = useState(fields.caption);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave({ alt: alt.trim(), caption: caption.trim() });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Décrire l’image`}
      actions={
        <Button variant="primary" type="submit" form="describe-form">
          {t`Enregistrer`}
        </Button>
      }
    >
      <form id="describe-form" className={form} onSubmit={submit}>
        <TextField
          label={t`Texte alternatif`}
          description={t`Ce que l’image montre, pour qui ne la voit pas.`}
          value={alt}
          onChange={setAlt}
          maxLength={10_000}
          lines={2}
          autoFocus
        />
        <TextField label={t`Légende`} value={caption} onChange={setCaption} maxLength={10_000} />
      </form>
    </Dialog>
  );
}
