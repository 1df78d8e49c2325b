import { Trans, useLingui } from '@lingui/react/macro';
import { $isHeadingNode } from '@lexical/rich-text';
import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import * as css from './notes.css.ts';
import { useOpenEditor } from './useNote.ts';

type Heading = { key: string; level: number; text: string };

/** The plan is read once typing pauses, not at every letter. In milliseconds. */
const PAUSE = 400;

function readHeadings(editor: LexicalEditor): Heading[] {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .filter($isHeadingNode)
      .map((node) => ({
        key: node.getKey(),
        level: Number(node.getTag().slice(1)),
        text: node.getTextContent().trim(),
      }))
      .filter(({ text }) => text !== ''),
  );
}

function useHeadings(editor: LexicalEditor | null): Heading[] {
  const [headings, setHeadings] = useState<Heading[]>([]);
  useEffect(() => {
    if (!editor) {
      setHeadings([]);
      return;
    }
    let timer = 0;
    const read = () =>
      setHeadings((before) => {
        const next = readHeadings(editor);
        return JSON.stringify(next) === JSON.stringify(before) ? before : next;
      });
    read();
    const off = editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.size === 0) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(read, PAUSE);
    });
    return () => {
      window.clearTimeout(timer);
      off();
    };
  }, [editor]);
  return headings;
}

/** The headings of the note: a click goes there. */
export function Outline({ id }: { id: string }) {
  const { t } = useLingui();
  const editor = useOpenEditor(id);
  const headings = useHeadings(editor);
  if (!editor || headings.length === 0) return null;
  const top = Math.min(...headings.map(({ level }) => level));
  const goTo = (key: string) => {
    editor.update(() => {
      const node = $getNodeByKey(key);
      if ($isElementNode(node)) node.selectStart();
    });
    editor.focus();
    editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  };
  return (
    <nav aria-label={t`Plan de la note`} className={css.group}>
      <SectionLabel>
        <Trans>Plan</Trans>
      </SectionLabel>
      <ul>
        {headings.map(({ key, level, text }) => (
          <li key={key}>
            <button
              type="button"
              className={classes(css.outlineItem, css.outlineDepth[Math.min(level - top, 2)])}
              onClick={() => goTo(key)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
