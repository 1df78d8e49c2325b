import type { MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { createPortal } from 'react-dom';
import { classes } from '../../ui/classes.ts';
import * as css from '../view/menus.css.ts';

const MENU_ID = 'caret-menu';
const MARGIN = 8;
const HEIGHT = 330;
const WIDTH = 340;

/** Where the caret is on screen; null when the browser does not say. */
function caretBox(): DOMRect | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return box.height > 0 ? box : null;
}

type Place = { left: number; top?: number; bottom?: number };

/** The sheet of a menu that follows the caret: under it, or above when there is no room. Focus stays in the text. */
export function CaretMenu<Option extends MenuOption>({
  host,
  anchor,
  label,
  options,
  selected,
  onSelect,
  onHover,
  groupOf,
  empty,
  children,
}: {
  /** Inside the page, so that the menu belongs to its landmark. */
  host: HTMLElement;
  anchor: RefObject<HTMLElement | null>;
  label: string;
  options: readonly Option[];
  selected: number | null;
  onSelect: (option: Option) => void;
  onHover: (index: number) => void;
  /** The heading an option stands under, shown when it changes. */
  groupOf?: (option: Option) => string | null;
  empty: ReactNode;
  children: (option: Option) => ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);

  useLayoutEffect(() => {
    const caret = caretBox() ?? anchor.current?.getBoundingClientRect();
    if (!caret) return;
    setPlace((before) => {
      // The menu does not slide along while one types.
      const left =
        before?.left ?? Math.max(MARGIN, Math.min(caret.left - 8, window.innerWidth - WIDTH - MARGIN));
      const under = caret.bottom + HEIGHT < window.innerHeight || caret.top < HEIGHT;
      const next = under
        ? { left, top: caret.bottom + 6 }
        : { left, bottom: window.innerHeight - caret.top + 6 };
      return before && before.top === next.top && before.bottom === next.bottom ? before : next;
    });
  }, [anchor, options, selected]);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, place]);

  // Another list under the same words (the kinds after « Créer ») begins at its top.
  const start = useEffectEvent(() => onHover(0));
  useEffect(() => start(), [label]);

  // A screen reader is told where the options are, while focus stays in the text.
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root) return;
    const point = () => {
      if (root.getAttribute('aria-controls') !== MENU_ID) root.setAttribute('aria-controls', MENU_ID);
    };
    point();
    root.setAttribute('aria-haspopup', 'listbox');
    // Lexical points at its own empty list each time it measures where the caret is.
    const watch = new MutationObserver(point);
    watch.observe(root, { attributeFilter: ['aria-controls'] });
    return () => {
      watch.disconnect();
      root.removeAttribute('aria-controls');
      root.removeAttribute('aria-haspopup');
    };
  }, [editor]);

  if (!anchor.current) return null;
  let heading: string | null = null;
  return createPortal(
    <div
      ref={list}
      id={MENU_ID}
      role="listbox"
      // Never reached by Tab, which chooses: the list scrolls, so it must be able to have the focus.
      tabIndex={0}
      aria-label={label}
      className={css.menu}
      style={place ?? { visibility: 'hidden' }}
    >
      {options.length === 0 && <p className={css.menuEmpty}>{empty}</p>}
      {options.map((option, index) => {
        const group = groupOf?.(option) ?? null;
        const title = group !== null && group !== heading ? group : null;
        heading = group;
        return (
          <div key={option.key} role="presentation">
            {title !== null && (
              <div className={css.menuGroup} role="presentation">
                {title}
              </div>
            )}
            <div
              id={`typeahead-item-${index}`}
              ref={option.setRefElement}
              role="option"
              aria-selected={selected === index}
              className={classes(css.option)}
              // The caret must stay where the text goes.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => selected !== index && onHover(index)}
              onClick={() => onSelect(option)}
            >
              {children(option)}
            </div>
          </div>
        );
      })}
    </div>,
    host,
  );
}
