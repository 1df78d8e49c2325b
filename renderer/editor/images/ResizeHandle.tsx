import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import * as css from './images.css.ts';

/** The corner that one drags to make a picture larger or smaller; a double click gives it its own size back. */
export function ResizeHandle({
  width,
  onWidth,
  onDone,
  onReset,
}: {
  /** As it is shown now, in CSS pixels. */
  width: () => number;
  /** While dragging. */
  onWidth: (width: number) => void;
  onDone: () => void;
  onReset: () => void;
}) {
  const { t } = useLingui();
  const from = useRef<{ x: number; width: number } | null>(null);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.handle}
      aria-label={t`Redimensionner l’image`}
      title={t`Glisser pour redimensionner, double-cliquer pour la taille d’origine`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: width() };
      }}
      onPointerMove={(event) => {
        const start = from.current;
        if (start) onWidth(start.width + event.clientX - start.x);
      }}
      onPointerUp={() => {
        if (from.current) onDone();
        from.current = null;
      }}
      onPointerCancel={() => {
        from.current = null;
      }}
      onDoubleClick={onReset}
    />
  );
}
