import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useId, useState, type SubmitEvent } from 'react';
import { blockIdOf } from '#db/domain/document/blocks.ts';
import { note } from '#db/domain/document/build.ts';
import { documentText } from '#db/domain/document/walk.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { api, client } from '../../client/client.ts';
import { errorOf } from '../../client/errors.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { RecordPicker } from '../../features/records/RecordPicker.tsx';
import { Button } from '../../ui/button/Button.tsx';
import { Radios } from '../../ui/choice/Radios.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { INSERT_TRANSCLUSION_COMMAND } from '../commands/insertions.ts';
import { $createTransclusionNode, type TransclusionFields } from '../nodes/transclusion.ts';
import { wouldHoldItself } from './chain.ts';
import { $insertBlock } from '../selection/insert-block.ts';
import { useWindowOf } from '../selection/useTextWindow.ts';
import * as css from './transclusion.css.ts';

const WHOLE = 'whole';
/** Blocks one can choose from; a longer note is included whole or by a link to its block. */
const MOST_BLOCKS = 200;

/** The text of a record, null when it has none. */
async function textOf(id: string) {
  try {
    return (await client.notes.get({ id })).document;
  } catch (error) {
    if (errorOf(error).kind === 'not-found') return null;
    throw error;
  }
}

/** Asks for a note, then for all of it or one of its blocks, and shows it where the caret is. A note never holds itself. */
export function TransclusionPicker({ recordId }: { recordId: string }) {
  const [editor] = useLexicalComposerContext();
  const [asking, , close] = useWindowOf(INSERT_TRANSCLUSION_COMMAND);
  if (!asking) return null;
  const insert = (fields: TransclusionFields) => {
    editor.update(() => {
      $insertBlock($createTransclusionNode(fields));
    });
    close();
  };
  return <Choice recordId={recordId} onChosen={insert} onClose={close} />;
}

function Choice({
  recordId,
  onChosen,
  onClose,
}: {
  recordId: string;
  onChosen: (fields: TransclusionFields) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const form = useId();
  const [picked, setPicked] = useState<RecordRef | null>(null);
  const [part, setPart] = useState(WHOLE);
  const [problem, setProblem] = useState<string | null>(null);
  const { data, error } = useQuery({
    ...api.notes.get.queryOptions({ input: { id: picked?.id ?? '' } }),
    enabled: picked !== null,
  });
  const blocks = (data?.document.root.children ?? []).slice(0, MOST_BLOCKS).flatMap((block) => {
    const id = blockIdOf(block);
    const words = documentText(note(block)).text.replace(/\s+/gu, ' ').trim();
    return id === null || words === ''
      ? []
      : [{ value: id, label: words.length > 90 ? `${words.slice(0, 90)}…` : words }];
  });
  const isEmpty = data !== undefined && blocks.length === 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!picked || !data || isEmpty) return;
    wouldHoldItself(recordId, picked.id, textOf)
      .then((itself) => {
        if (itself)
          setProblem(t`Cette note contient déjà celle que vous écrivez : elle se contiendrait elle-même.`);
        else
          onChosen({
            recordId: picked.id,
            blockId: part === WHOLE ? null : part,
            title: picked.title.slice(0, 500),
          });
      })
      .catch((failure: unknown) => setProblem(sentenceNow(failure)));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Inclure une note ou un bloc`}
      actions={
        <Button variant="primary" type="submit" form={form} isDisabled={!picked || !data || isEmpty}>
          {t`Inclure`}
        </Button>
      }
    >
      <form id={form} className={css.form} onSubmit={submit}>
        <RecordPicker
          label={t`Note`}
          except={recordId}
          picked={picked}
          onPick={(record) => {
            setPicked(record);
            setPart(WHOLE);
            setProblem(null);
          }}
          problem={error || isEmpty ? t`Cette fiche n’a pas de texte à inclure.` : null}
          autoFocus
        />
        {data && blocks.length > 0 && (
          <div className={css.blocks}>
            <Radios
              label={t`Ce qui est montré`}
              value={part}
              onChange={setPart}
              options={[{ value: WHOLE, label: t`Toute la note` }, ...blocks]}
            />
          </div>
        )}
        {problem !== null && (
          <p role="alert" className={css.problem}>
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
