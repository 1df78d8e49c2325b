import { useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import type { Piece } from '#db/domain/document/diff/words.ts';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import * as css from './compare.css.ts';

/** Which side of a comparison is shown: what is only on the other is left out. */
export type Shown = 'before' | 'after' | 'both';

/** The words of a line, what was added or taken away marked by colour, by a line under or through it, and in words. */
export function Words({ pieces, shown }: { pieces: readonly Piece[]; shown: Shown }) {
  const { t } = useLingui();
  const hidden = shown === 'before' ? 'added' : shown === 'after' ? 'removed' : null;
  return pieces
    .filter(({ op }) => op !== hidden)
    .map((piece, index) => {
      const words = <PieceWords piece={piece} />;
      switch (piece.op) {
        case 'added':
          return (
            <ins key={index} className={css.added}>
              <VisuallyHidden elementType="span">{t`ajouté :`} </VisuallyHidden>
              {words}
              <VisuallyHidden elementType="span"> {t`fin de l’ajout`} </VisuallyHidden>
            </ins>
          );
        case 'removed':
          return (
            <del key={index} className={css.removed}>
              <VisuallyHidden elementType="span">{t`retiré :`} </VisuallyHidden>
              {words}
              <VisuallyHidden elementType="span"> {t`fin du retrait`} </VisuallyHidden>
            </del>
          );
        case 'restyled':
          return (
            <span key={index} className={css.restyled} title={t`Mise en forme changée`}>
              {words}
            </span>
          );
        default:
          return <span key={index}>{words}</span>;
      }
    });
}

function PieceWords({ piece }: { piece: Piece }) {
  if (piece.kind === 'break') return <br />;
  if (piece.kind === 'mention') return <span className={css.mention}>@{piece.text}</span>;
  if (piece.kind === 'object') return <span className={css.mention}>{piece.text || '◇'}</span>;
  return <span style={lookOf(piece)}>{piece.text}</span>;
}

function lookOf({ format, url }: Piece): CSSProperties {
  const lines = [
    format & TEXT_FORMAT.underline || url !== null ? 'underline' : '',
    format & TEXT_FORMAT.strikethrough ? 'line-through' : '',
  ].filter(Boolean);
  return {
    ...(format & TEXT_FORMAT.bold && { fontWeight: 700 }),
    ...(format & TEXT_FORMAT.italic && { fontStyle: 'italic' }),
    ...(format & TEXT_FORMAT.code && { fontFamily: 'monospace' }),
    ...(format & TEXT_FORMAT.subscript && { verticalAlign: 'sub', fontSize: '0.8em' }),
    ...(format & TEXT_FORMAT.superscript && { verticalAlign: 'super', fontSize: '0.8em' }),
    ...(lines.length > 0 && { textDecoration: lines.join(' ') }),
  };
}
