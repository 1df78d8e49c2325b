/** Heard, not seen. */
export { VisuallyHidden } from 'react-aria-components';
