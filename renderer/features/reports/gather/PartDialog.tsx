import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Checkbox } from '../../../ui/choice/Checkbox.tsx';
import { SearchField } from '../../../ui/field/SearchField.tsx';
import { SectionLabel } from '../../../ui/layout/SectionLabel.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { fold } from '#db/domain/text/fold.ts';
import type { Carried } from './carried.ts';
import * as css from './gather.css.ts';

/** Blocks shown at once; typing narrows them. */
const MOST = 200;

/** Chooses blocks and coded passages of a text, which become pieces in the order of the text. */
export function PartDialog({
  record,
  onChosen,
  onClose,
}: {
  record: RecordRef;
  onChosen: (carried: readonly Carried[]) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const blocks = useQuery(api.links.blocks.queryOptions({ input: { id: record.id } }));
  const passages = useQuery(api.excerpts.list.queryOptions({ input: { noteId: record.id } }));
  const wanted = fold(text.trim());
  const answers = (words: string) => fold(words).includes(wanted);
  const shownBlocks = (blocks.data ?? []).filter((one) => answers(one.text)).slice(0, MOST);
  const shownPassages = (passages.data ?? []).filter((one) => answers(`${one.quote} ${one.speaker}`));
  const toggle = (key: string) =>
    setPicked((was) => {
      const next = new Set(was);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const gather = () => {
    const recordId = record.id;
    const sources: PieceSource[] = [
      ...(blocks.data ?? [])
        .filter(({ blockId }) => picked.has(`block ${blockId}`))
        .map(({ blockId }): PieceSource => ({ is: 'note', recordId, blockId })),
      ...(passages.data ?? [])
        .filter(({ id }) => picked.has(`passage ${id}`))
        .map(({ id }): PieceSource => ({ is: 'extrait', recordId, excerptId: id })),
    ];
    onChosen(sources.map((source) => ({ as: 'piece', source })));
  };
  const failed = blocks.error ?? passages.error;
  return (
    <Dialog
      isOpen
      size="medium"
      onClose={onClose}
      title={t`Prendre dans « ${record.title} »`}
      actions={
        <Button variant="primary" isDisabled={picked.size === 0} onPress={gather}>
          <Plural value={picked.size} _0="Rassembler" one="Rassembler # pièce" other="Rassembler # pièces" />
        </Button>
      }
    >
      {failed ? (
        <ErrorState small title={t`Ce texte ne s’affiche pas`} sentence={sentenceOf(failed)} />
      ) : !blocks.data || !passages.data ? (
        <Skeleton />
      ) : blocks.data.length === 0 ? (
        <EmptyState small title={t`Cette fiche n’a pas de texte à rassembler.`} />
      ) : (
        <>
          <SearchField
            label={t`Filtrer`}
            placeholder={t`Filtrer par les mots`}
            value={text}
            onChange={setText}
            autoFocus
          />
          <div className={css.parts}>
            {shownPassages.length > 0 && (
              <section aria-label={t`Extraits codés`} className={css.part}>
                <SectionLabel level={3} count={shownPassages.length}>
                  <Trans>Extraits codés</Trans>
                </SectionLabel>
                {shownPassages.map(({ id, quote, speaker, code }) => (
                  <Checkbox
                    key={id}
                    isSelected={picked.has(`passage ${id}`)}
                    onChange={() => toggle(`passage ${id}`)}
                  >
                    <span className={css.partWords}>
                      {quote}
                      <span className={css.meta}>
                        {' '}
                        {[code.record?.title, speaker].filter(Boolean).join(', ')}
                      </span>
                    </span>
                  </Checkbox>
                ))}
              </section>
            )}
            <section aria-label={t`Blocs`} className={css.part}>
              <SectionLabel level={3} count={shownBlocks.length}>
                <Trans>Blocs</Trans>
              </SectionLabel>
              {shownBlocks.map(({ blockId, text: words, type }) => (
                <Checkbox
                  key={blockId}
                  isSelected={picked.has(`block ${blockId}`)}
                  onChange={() => toggle(`block ${blockId}`)}
                >
                  <span className={type === 'heading' ? css.partHeading : css.partWords}>
                    {words || t`(sans mots)`}
                  </span>
                </Checkbox>
              ))}
            </section>
          </div>
        </>
      )}
    </Dialog>
  );
}
