import { Trans } from '@lingui/react/macro';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { classes } from '../../ui/classes.ts';
import * as css from './pieces.css.ts';

/** Taller than this, a piece shows its beginning only until one asks for the rest. In pixels. */
const TALL = 900;

/** What a piece shows; a long one is folded, so that what is written around it stays in sight. Printed whole. */
export function Folded({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isTall, setTall] = useState(false);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const content = box.current?.firstElementChild;
    if (!content) return;
    const watch = new ResizeObserver(([entry]) => entry && setTall(entry.contentRect.height > TALL));
    watch.observe(content);
    return () => watch.disconnect();
  }, []);
  const folded = isTall && !opened;
  return (
    <>
      <div ref={box} className={classes(css.content, folded && css.folded)}>
        <div>{children}</div>
      </div>
      {isTall && (
        <Button compact variant="quiet" className={css.unfold} onPress={() => setOpened(!opened)}>
          {opened ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
          {opened ? <Trans>Replier</Trans> : <Trans>Montrer la suite</Trans>}
        </Button>
      )}
    </>
  );
}
