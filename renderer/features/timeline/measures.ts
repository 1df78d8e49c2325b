/** Height of the axis over the lanes, in pixels. */
export const AXIS = 40;
/** Height of the whole range under the lanes, in pixels. */
export const MINIMAP = 46;
/** A lane with more marks than this in view is drawn as columns of counts: marks would only cover each other. */
export const MOST_MARKS = 300;
