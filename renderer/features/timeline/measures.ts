/** Height of the axis over the lanes, in pixels. */
export const AXIS = 40;
