import { globalStyle, style } from '@vanilla-extract/css';
import { colour, space } from '../../ui/theme/tokens.css.ts';

export const table = style({ width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' });
globalStyle(`${table} :is(th, td)`, {
  padding: `${space[1]} ${space[2]}`,
  borderBottom: `1px solid ${colour.line}`,
  textAlign: 'right',
});
globalStyle(`${table} th[scope="row"]`, { textAlign: 'left', fontWeight: 400 });
