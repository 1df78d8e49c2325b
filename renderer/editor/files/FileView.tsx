import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { Download, Eye, Pencil, Replace } from 'lucide-react';
import { fileKind, fileSize, fileText } from '#db/domain/document/files.ts';
import { saveAttachment } from '../../features/records/save-attachment.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { classes } from '../../ui/classes.ts';
import { PICTURE_TYPES } from '../commands/pictures.ts';
import { LargePicture } from '../images/LargePicture.tsx';
import { $isFileNode, type FileFields } from '../nodes/file.ts';
import { useEnterOn } from '../selection/useEnterOn.ts';
import { useTextWindow } from '../selection/useTextWindow.ts';
import { chooseFiles } from './choose.ts';
import * as css from './files.css.ts';
import { iconOf } from './icons.ts';
import { keepFile } from './keep.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { TextDialog } from './TextDialog.tsx';

/** More text than this is read in its own program, in bytes. */
const MOST_TEXT = 1_000_000;

/** A file of the archive, on a line: a click selects it, Enter shows it or saves a copy of it. */
export function FileView({ nodeKey, fields }: { nodeKey: NodeKey; fields: FileFields }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  const [open, setOpen, close] = useTextWindow<'shown' | 'named'>();
  const { name, mediaType, bytes } = fields;
  const isPicture = PICTURE_TYPES.includes(mediaType);
  const canShow = isPicture || (mediaType.startsWith('text/') && bytes <= MOST_TEXT);
  const save = () => void saveAttachment(fields);
  useEnterOn(selected, () => (canShow ? setOpen('shown') : save()));

  const change = (next: Partial<FileFields>) =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isFileNode(node)) node.setFields(next);
    });
  const replace = async () => {
    const [file] = await chooseFiles();
    const kept = file && (await keepFile(file));
    if (kept) change(kept);
  };
  const Icon = iconOf(mediaType);
  const about = [fileKind(fields), fileSize(bytes, locale)].filter((part) => part !== '').join(' · ');
  return (
    <>
      <div
        role="group"
        aria-label={t`Fichier : ${fileText(fields, locale)}`}
        className={classes(css.row, selected && css.selected)}
        onClick={() => {
          clear();
          setSelected(true);
        }}
        onDoubleClick={() => (canShow ? setOpen('shown') : save())}
      >
        <Icon size={18} aria-hidden className={css.icon} />
        <span className={css.name}>{name}</span>
        <span className={css.about}>{about}</span>
        <span className={css.actions}>
          {canShow && (
            <IconButton icon={Eye} size={15} label={t`Ouvrir ${name}`} onPress={() => setOpen('shown')} />
          )}
          <IconButton icon={Download} size={15} label={t`Enregistrer une copie de ${name}`} onPress={save} />
          {editable && (
            <>
              <IconButton
                icon={Pencil}
                size={15}
                label={t`Renommer ${name}`}
                onPress={() => setOpen('named')}
              />
              <IconButton
                icon={Replace}
                size={15}
                label={t`Remplacer ${name}`}
                onPress={() => void replace()}
              />
            </>
          )}
        </span>
      </div>
      {open === 'shown' && isPicture && (
        <LargePicture sha256={fields.sha256} title={name} alt={name} onClose={close} />
      )}
      {open === 'shown' && !isPicture && <TextDialog file={fields} onClose={close} />}
      {open === 'named' && (
        <RenameDialog
          name={name}
          onClose={close}
          onNamed={(next) => {
            change({ name: next });
            close();
          }}
        />
      )}
    </>
  );
}
