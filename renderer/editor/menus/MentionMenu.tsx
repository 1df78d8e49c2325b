import { useLingui } from '@lingui/react/macro';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalTypeaheadMenuPlugin } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { Pilcrow, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { client } from '../../client/client.ts';
import { sentenceNow } from '../../client/sentences.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { $createLinkNode } from '@lexical/link';
import { blockLinkWords } from '../../features/links/copy-block-link.ts';
import { rememberRef } from '../mentions/refs.ts';
import { $createMentionNode, type MentionFields } from '../nodes/mention.ts';
import * as css from '../view/menus.css.ts';
import { CaretMenu } from './CaretMenu.tsx';
import { matchMention } from './match.ts';
import { CREATED_KINDS, MentionOption } from './mention-options.ts';
import { $inCode } from './SlashMenu.tsx';
import { $typedNow } from './typed.ts';
import { splitBlock, useBlockSuggestions, useSuggestions } from './useSuggestions.ts';

const trigger = (text: string, editor: LexicalEditor) => {
  const match = matchMention(text);
  return match && !editor.getEditorState().read($inCode) ? match : null;
};

/** Puts the mention where its words wait; the caret stays after them, or wherever it went meanwhile. */
function $replaceByMention(key: string, fields: MentionFields): void {
  const words = $getNodeByKey(key);
  if (!words) return;
  const selection = $getSelection();
  const here = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.key === key;
  const mention = words.replace($createMentionNode(fields));
  if (here) mention.selectNext(0, 0);
}

/** The record could not be made: its words are ordinary text again. */
function $release(key: string): void {
  const words = $getNodeByKey(key);
  if ($isTextNode(words) && words.isUnmergeable()) words.toggleUnmergeable();
}

/** `@` and `[[`: any record by its title, code or other name; what is missing is created with the kind one says. */
export function MentionMenu({
  recordId,
  host,
  anchors,
}: {
  recordId: string;
  host: HTMLElement;
  anchors: HTMLElement;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const [creating, setCreating] = useState<string | null>(null);
  const { found, settled } = useSuggestions(query, recordId);
  const blocks = useBlockSuggestions(query);

  const options = useMemo(() => {
    const title = query?.trim() ?? '';
    if (creating !== null && creating === title) return CREATED_KINDS.map((kind) => MentionOption.kind(kind));
    if (splitBlock(title)) return blocks.map((block) => MentionOption.block(block));
    const records = found.map((record) => MentionOption.record(record));
    return settled && title.length > 1 ? [...records, MentionOption.create()] : records;
  }, [query, creating, found, settled, blocks]);

  const create = useCallback(
    (kind: Kind, title: string, key: string) => {
      client.records
        .create({ kind, title })
        .then(({ id, code }) => {
          rememberRef({ id, code, kind, title, summary: '', deleted: false });
          editor.update(() => $replaceByMention(key, { recordId: id, label: title, text: null }));
        })
        .catch((error: unknown) => {
          editor.update(() => $release(key));
          showToast({ text: sentenceNow(error) });
        });
    },
    [editor],
  );

  const onSelectOption = useCallback(
    (option: MentionOption, _typed: TextNode | null, close: () => void, words: string) => {
      const now = $typedNow(matchMention);
      const typed = now?.node;
      const title = (now?.matchingString ?? words).trim();
      if (option.of.is === 'create') {
        setCreating(title);
        return;
      }
      if (option.of.is === 'block') {
        const { record, blockId, text } = option.of.block;
        const link = $createLinkNode(`vigie:${record.id}#${blockId}`);
        link.append($createTextNode(blockLinkWords(record.title, text)));
        typed?.replace(link);
        link.selectNext(0, 0);
      } else if (option.of.is === 'record') {
        const { id, title: label } = option.of.record;
        rememberRef({ ...option.of.record, summary: '', deleted: false });
        const mention = $createMentionNode({ recordId: id, label, text: null });
        typed?.replace(mention);
        mention.selectEnd();
      } else if (typed) {
        // The words stay as plain text until the record is there: if it cannot be made, they are not lost.
        typed.setTextContent(title);
        if (!typed.isUnmergeable()) typed.toggleUnmergeable();
        typed.selectEnd();
        create(option.of.kind, title, typed.getKey());
      }
      setCreating(null);
      close();
    },
    [create],
  );

  return (
    <LexicalTypeaheadMenuPlugin<MentionOption>
      parent={anchors}
      options={options}
      onQueryChange={setQuery}
      onSelectOption={onSelectOption}
      onClose={() => setCreating(null)}
      triggerFn={trigger}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }, words) =>
        options.length === 0 && settled && words.trim().length > 1 ? null : (
          <CaretMenu
            host={host}
            anchor={anchor}
            label={creating === null ? t`Fiches à mentionner` : t`Genre de la nouvelle fiche`}
            options={options}
            selected={selectedIndex}
            onSelect={selectOptionAndCleanUp}
            onHover={setHighlightedIndex}
            groupOf={() => (creating === null ? null : t`Créer « ${creating} » comme`)}
            empty={t`Tapez le début d’un titre, d’un code ou d’un autre nom.`}
          >
            {({ of }) => {
              if (of.is === 'create') {
                const title = words.trim();
                return (
                  <>
                    <Plus size={15} aria-hidden />
                    <span className={css.optionText}>{t`Créer « ${title} »`}</span>
                  </>
                );
              }
              if (of.is === 'kind') {
                return (
                  <>
                    <KindIcon kind={of.kind} />
                    <span className={css.optionText}>{KIND_LABELS[of.kind].one[locale]}</span>
                  </>
                );
              }
              if (of.is === 'block') {
                return (
                  <>
                    <Pilcrow size={15} aria-hidden />
                    <span className={css.optionText}>
                      <span className={css.optionTitle}>{of.block.text}</span>
                      <span className={css.optionNote}>{of.block.record.title}</span>
                    </span>
                  </>
                );
              }
              const { record } = of;
              return (
                <>
                  <KindIcon kind={record.kind} named />
                  <span className={css.optionText}>
                    <span className={css.optionTitle}>{record.title}</span>
                    {record.alias && <span className={css.optionNote}>{record.alias}</span>}
                  </span>
                  <span className={css.optionEnd}>{record.code}</span>
                </>
              );
            }}
          </CaretMenu>
        )
      }
    />
  );
}
