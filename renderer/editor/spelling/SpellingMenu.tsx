import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { BookPlus, EyeOff } from 'lucide-react';
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Menu, Separator } from 'react-aria-components';
import { withoutElision } from '#db/domain/spelling/words.ts';
import { api } from '../../client/client.ts';
import { MenuItem } from '../../ui/overlay/Menu.tsx';
import { list } from '../../ui/overlay/overlay.css.ts';
import { PopoverSurface } from '../../ui/overlay/Popover.tsx';
import type { Fault } from './faults.ts';
import * as css from './spelling.css.ts';

/** Under a misspelt word: what may have been meant, and what else one can do about it. */
export function SpellingMenu({
  fault,
  placeOf,
  onCorrect,
  onClose,
  onAdd,
  onIgnore,
}: {
  fault: Pick<Fault, 'word' | 'language'>;
  /** Where the word stands in the window; null when it is no longer there. */
  placeOf: () => DOMRect | null;
  onCorrect: (text: string) => void;
  onClose: () => void;
  onAdd: (word: string) => void;
  onIgnore: ((word: string) => void) | null;
}) {
  const { t } = useLingui();
  const word = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<DOMRect | null>(null);
  const measure = useEffectEvent(() => setBox(placeOf()));
  useLayoutEffect(() => measure(), [fault]);
  const { language } = fault;
  const { data, isPending, isError } = useQuery({
    ...api.spelling.suggest.queryOptions({ input: { language, word: fault.word } }),
    staleTime: Infinity,
  });
  const suggestions = data?.suggestions ?? [];
  const bare = withoutElision(fault.word);
  if (!box) return null;
  const { top, left, width, height } = box;
  return (
    <>
      <div ref={word} className={css.anchor} style={{ top, left, width, height }} aria-hidden="true" />
      <PopoverSurface
        isOpen
        aria-label={t`Orthographe : ${fault.word}`}
        triggerRef={word}
        placement="bottom start"
        onOpenChange={onClose}
      >
        <Menu
          // Until it is known what is proposed there is nothing to choose: Enter must not add the word by mistake.
          key={isPending ? 'looking' : 'found'}
          aria-label={t`Orthographe : ${fault.word}`}
          className={list}
          autoFocus="first"
          onClose={onClose}
        >
          {suggestions.map((one) => (
            <MenuItem
              key={one}
              id={`mot ${one}`}
              onAction={() => {
                onCorrect(one);
                onClose();
              }}
            >
              {one}
            </MenuItem>
          ))}
          {suggestions.length === 0 && (
            <MenuItem key="none" id="rien" isDisabled>
              {isPending
                ? t`Recherche de propositions…`
                : isError
                  ? t`Pas de proposition pour l’instant`
                  : t`Aucune proposition`}
            </MenuItem>
          )}
          {!isPending && <Separator className={css.separator} />}
          {!isPending && (
            <MenuItem id="ajouter" icon={BookPlus} onAction={() => onAdd(bare)}>
              {t`Ajouter « ${bare} » au dictionnaire`}
            </MenuItem>
          )}
          {!isPending && onIgnore && (
            <MenuItem id="ignorer" icon={EyeOff} onAction={() => onIgnore(bare)}>
              {t`Ignorer dans cette note`}
            </MenuItem>
          )}
        </Menu>
      </PopoverSurface>
    </>
  );
}
