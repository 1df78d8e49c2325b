import { style } from '@vanilla-extract/css';
import { selectionBar } from '../../../ui/layout/layout.css.ts';
import { colour, size } from '../../../ui/theme/tokens.css.ts';
import { MINIMAP } from '../measures.ts';

/** Over the lanes, not under them: selecting must not move what one is selecting. */
export const bar = style([selectionBar, { bottom: `${String(MINIMAP + 12)}px` }]);
export const hidden = style({ fontWeight: 400, fontSize: size.small, color: colour.muted });
