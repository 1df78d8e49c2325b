import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { scrollNear } from '../../../editor/blocks/scroll-near.ts';
import { useDropsOnSections } from '../gather/useDropsOnSections.ts';
import * as css from './outline.css.ts';
import { OutlineRow } from './OutlineRow.tsx';
import { dropBeside, type Landing } from './landing.ts';
import type { Section } from './sections.ts';
import { useOutline } from './store.ts';
import type { OutlineActions } from './useOutlineActions.ts';

/** What a section is carried as while it is dragged. */
const CARRIED = 'application/x-vigie-section';

/**
 * The sections as a tree: arrows move in it and open or close, Enter goes to the text, F2 renames, Alt+arrows move a section
 * with all it holds, Delete takes it away.
 */
export function OutlineTree({
  label,
  sections,
  actions,
  numbered,
  readOnly,
}: {
  label: string;
  sections: readonly Section[];
  actions: OutlineActions;
  numbered: boolean;
  readOnly: boolean;
}) {
  const tree = useRef<HTMLUListElement>(null);
  const current = useOutline((state) => state.current);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [landing, setLanding] = useState<Landing | null>(null);
  const pieces = useDropsOnSections();

  const shown = visible(sections, closed);
  const reachable = shown.find(({ key }) => key === (focused ?? current)) ?? shown[0];

  const focus = (key: string | undefined) => {
    if (key === undefined) return;
    setFocused(key);
    // Once it is drawn where it is now.
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-section="${key}"]`)?.focus());
  };
  const fold = (key: string, close: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (close) next.add(key);
      else next.delete(key);
      return next;
    });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, section: Section) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const at = shown.indexOf(section);
    const index = sections.indexOf(section);
    const { key } = section;
    const isClosed = closed.has(key);
    const act = {
      ArrowDown: () => focus(shown[at + 1]?.key),
      ArrowUp: () => focus(shown[at - 1]?.key),
      Home: () => focus(shown[0]?.key),
      End: () => focus(shown.at(-1)?.key),
      ArrowRight: () => (isClosed ? fold(key, false) : section.held > 0 && focus(sections[index + 1]?.key)),
      ArrowLeft: () =>
        section.held > 0 && !isClosed ? fold(key, true) : focus(sections[section.parent]?.key),
      Enter: () => actions.goTo(key),
      ' ': () => actions.goTo(key),
    }[event.key];
    const write = readOnly
      ? undefined
      : {
          F2: () => (actions.canRename(key) ? actions.startRenaming(key) : actions.goTo(key)),
          Insert: () => actions.add(key),
          Delete: () => {
            focus(shown[at + 1 + (isClosed ? 0 : section.held)]?.key ?? shown[at - 1]?.key);
            actions.remove(key);
          },
        }[event.key];
    const moved =
      event.altKey && !readOnly
        ? {
            ArrowUp: () => actions.step(key, -1),
            ArrowDown: () => actions.step(key, 1),
            ArrowLeft: () => actions.shift(key, -1),
            ArrowRight: () => actions.shift(key, 1),
          }[event.key]
        : undefined;
    const run = event.altKey ? moved : (act ?? write);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
    if (moved) focus(key);
  };

  const onDragOver = (event: DragEvent<HTMLElement>, section: Section) => {
    if (dragged !== null && event.dataTransfer.types.includes(CARRIED)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setLanding(dropBeside(event.currentTarget, event.clientY, section));
    } else if (pieces.accepts(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setLanding({ key: section.key, where: 'in' });
    }
  };
  const onDrop = (event: DragEvent<HTMLElement>, section: Section) => {
    const place = landing;
    setLanding(null);
    if (dragged !== null && place) {
      event.preventDefault();
      const index = sections.indexOf(section);
      // After an open section that holds others comes the first of them; after any other, what follows all it holds.
      const next =
        place.where === 'before'
          ? section
          : sections[closed.has(section.key) ? index + section.held + 1 : index + 1];
      const level = place.where === 'after' && next?.parent === index ? next.level : section.level;
      actions.put(dragged, next?.key ?? null, level);
      setDragged(null);
    } else if (pieces.accepts(event)) {
      event.preventDefault();
      pieces.drop(event, section.blockId);
    }
  };

  return (
    <ul
      ref={tree}
      role="tree"
      aria-label={label}
      className={css.tree}
      onDragOver={(event) => {
        if (dragged !== null || pieces.accepts(event)) scrollNear(event.currentTarget, event.clientY);
      }}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as Node | null) && setLanding(null)
      }
    >
      {shown.map((section) => (
        <OutlineRow
          key={section.key}
          section={section}
          actions={actions}
          numbered={numbered}
          readOnly={readOnly}
          isClosed={closed.has(section.key)}
          isCurrent={section.key === current}
          isReachable={section === reachable}
          landing={landing?.key === section.key ? landing.where : null}
          onFold={(close) => fold(section.key, close)}
          onFocus={() => setFocused(section.key)}
          onKeyDown={(event) => onKeyDown(event, section)}
          onRenamed={() => focus(section.key)}
          onDragStart={(event) => {
            event.dataTransfer.setData(CARRIED, section.blockId);
            event.dataTransfer.effectAllowed = 'move';
            setDragged(section.key);
          }}
          onDragEnd={() => {
            setDragged(null);
            setLanding(null);
          }}
          onDragOver={(event) => onDragOver(event, section)}
          onDrop={(event) => onDrop(event, section)}
        />
      ))}
    </ul>
  );
}

/** The sections that no closed one hides. */
function visible(sections: readonly Section[], closed: ReadonlySet<string>): Section[] {
  const shown: Section[] = [];
  let hiddenUpTo = -1;
  sections.forEach((section, index) => {
    if (index <= hiddenUpTo) return;
    shown.push(section);
    if (closed.has(section.key)) hiddenUpTo = index + section.held;
  });
  return shown;
}
