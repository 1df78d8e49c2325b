import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { ChevronsDownUp, ChevronsUpDown, ListCollapse, type LucideIcon } from 'lucide-react';
import { foldNow, type FoldWhat } from '../folding/now.ts';

type FoldCommand = {
  id: string;
  label: MessageDescriptor;
  words: string;
  icon: LucideIcon;
  run: () => void;
};

const command = (what: FoldWhat) => () => foldNow(what);

/** What the `/` menu offers to do with the sections of the text. */
export const FOLD_COMMANDS: readonly FoldCommand[] = [
  {
    id: 'fold-here',
    label: msg`Replier la section`,
    words: 'replier plier section fold',
    icon: ListCollapse,
    run: command('here'),
  },
  {
    id: 'fold-all',
    label: msg`Tout replier`,
    words: 'tout replier plier sections fold all',
    icon: ChevronsDownUp,
    run: command('all'),
  },
  {
    id: 'fold-none',
    label: msg`Tout déplier`,
    words: 'tout deplier ouvrir sections unfold all',
    icon: ChevronsUpDown,
    run: command('none'),
  },
];
