import { t } from '@lingui/core/macro';
import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { use, useMemo } from 'react';
import { showToast } from '../../../ui/state/toasts.ts';
import { EditorContext, PlanContext } from '../composer/context.ts';
import type { Plan } from '../composer/plan.ts';
import {
  $addSection,
  $isPlain,
  $moveSection,
  $putBack,
  $removeSection,
  $renameSection,
  $shiftSection,
  goToKey,
} from './edit.ts';
import { shiftOf, stepOf, type Section } from './sections.ts';
import { newOutline } from './store.ts';

/** What can be done with the sections of a report, each by the key of its heading. */
export type OutlineActions = {
  goTo: (key: string) => void;
  /** After another section, or at the end. Its words are asked for at once. */
  add: (after: string | null) => void;
  /** False when its heading is more than words: it is to be rewritten in the text. */
  canRename: (key: string) => boolean;
  startRenaming: (key: string) => void;
  stopRenaming: () => void;
  rename: (key: string, words: string) => void;
  remove: (key: string) => void;
  /** One step up or down. */
  step: (key: string, way: 1 | -1) => void;
  /** One level in or out. */
  shift: (key: string, way: 1 | -1) => void;
  /** Before another section, taking its level; at the end without one. */
  put: (key: string, before: string | null, level: number) => void;
};

/** What can be done with the sections of the report on screen; each is one step of the editor’s undo. */
export function useOutlineActions(): OutlineActions {
  const editor = use(EditorContext);
  const plan = use(PlanContext);
  return useMemo(() => actionsOf(editor, plan), [editor, plan]);
}

function actionsOf(editor: LexicalEditor | null, plan: Plan | null): OutlineActions {
  const store = plan?.outline ?? newOutline();
  const find = (key: string) => {
    const { sections } = store.getState();
    return { sections, index: sections.findIndex((section) => section.key === key) };
  };
  /** Changes the text as one step of its history, and tells the plan at once. */
  const change = ($act: () => void) => {
    editor?.update($act, { discrete: true });
    plan?.read();
  };
  const say = (key: string) => {
    const section = store.getState().sections.find((one) => one.key === key);
    if (section) store.setState({ said: placeOf(section) });
  };
  return {
    goTo: (key) => editor && goToKey(editor, key),
    add: (after) => {
      let key = '';
      change(() => {
        key = $addSection(after);
      });
      store.setState({ renaming: key });
    },
    canRename: (key) => editor?.getEditorState().read(() => $isPlain(key)) ?? false,
    startRenaming: (key) => store.setState({ renaming: key }),
    stopRenaming: () => store.setState({ renaming: null }),
    rename: (key, words) => change(() => $renameSection(key, words)),
    remove: (key) => {
      const section = store.getState().sections.find((one) => one.key === key);
      let removed: ReturnType<typeof $removeSection> = null;
      change(() => {
        removed = $removeSection(key);
      });
      const taken = removed as ReturnType<typeof $removeSection>;
      if (!taken) return;
      const name = section?.text ?? '';
      showToast({
        text: name === '' ? t`Section retirée.` : t`« ${name} » est retirée, avec ce qu’elle contient.`,
        action: { label: t`Annuler`, run: () => change(() => $putBack(taken)) },
      });
    },
    step: (key, way) => {
      const { sections, index } = find(key);
      const to = stepOf(sections, index, way);
      if (!to) return;
      change(() => $moveSection(key, to.before === null ? null : sections[to.before]!.key));
      say(key);
    },
    shift: (key, way) => {
      const { sections, index } = find(key);
      const by = shiftOf(sections, index, way);
      if (by === 0) return;
      change(() => $shiftSection(key, by));
      say(key);
    },
    put: (key, before, level) => {
      const { sections, index } = find(key);
      const section = sections[index];
      if (!section) return;
      const within = sections.slice(index, index + section.held + 1);
      if (within.some((one) => one.key === before)) return;
      const deepest = Math.max(...within.map((one) => one.level));
      const shift = Math.min(level - section.level, 6 - deepest);
      change(() => $getNodeByKey(key) && $moveSection(key, before, shift));
      say(key);
    },
  };
}

function placeOf({ text, number }: Section): string {
  return text === '' ? t`La section est maintenant ${number}` : t`« ${text} » est maintenant ${number}`;
}
