import { useLingui } from '@lingui/react/macro';
import { $isAutoLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useState, type SubmitEvent } from 'react';
import { normalizeUrl } from '#db/domain/document/url.ts';
import { Button } from '../../ui/button/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { $linkHere, EDIT_LINK_COMMAND } from '../commands/links.ts';
import { LinkBubble } from './LinkBubble.tsx';

function putLink(editor: LexicalEditor, url: string): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const link = $linkHere();
    if (link && !$isAutoLinkNode(link)) {
      link.setURL(url);
      return;
    }
    if (selection.isCollapsed()) {
      const text = $createTextNode(url);
      selection.insertNodes([text]);
      text.select(0, url.length);
    }
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
  });
}

/** Writes, changes and removes links; the caret in a link shows where it leads. */
export function LinkEditor({ host }: { host: HTMLElement }) {
  const [editor] = useLexicalComposerContext();
  const [address, setAddress] = useState<string | null>(null);
  const edit = () => setAddress(editor.getEditorState().read(() => $linkHere()?.getURL() ?? ''));
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          setAddress($linkHere()?.getURL() ?? '');
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  const close = () => {
    setAddress(null);
    // Once the window gave focus back to the page.
    requestAnimationFrame(() => editor.focus());
  };
  const remove = () => editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
  return (
    <>
      <LinkBubble host={host} onEdit={edit} onRemove={remove} />
      {address !== null && (
        <LinkDialog
          address={address}
          onClose={close}
          onSave={(url) => {
            putLink(editor, url);
            close();
          }}
          {...(address !== '' && {
            onRemove: () => {
              remove();
              close();
            },
          })}
        />
      )}
    </>
  );
}

function LinkDialog({
  address,
  onClose,
  onSave,
  onRemove,
}: {
  address: string;
  onClose: () => void;
  onSave: (url: string) => void;
  onRemove?: () => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(address);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const url = normalizeUrl(text) ?? normalizeUrl(`https://${text.trim()}`);
    if (url === null || text.trim() === '')
      setProblem(t`Une adresse commence par https://, http:// ou mailto:.`);
    else onSave(url);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Lien`}
      actions={
        <>
          {onRemove && <Button onPress={onRemove}>{t`Retirer le lien`}</Button>}
          <Button variant="primary" type="submit" form="link-form">
            {t`Enregistrer le lien`}
          </Button>
        </>
      }
    >
      <form id="link-form" onSubmit={submit} noValidate>
        <TextField
          label={t`Adresse`}
          value={text}
          onChange={setText}
          problem={problem}
          autoFocus
          type="url"
        />
      </form>
    </Dialog>
  );
}
