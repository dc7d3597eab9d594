// How a run ends.

export const ALL_VALID = 0;
export const SOMETHING_INVALID = 1;
/** Wrong use, or a file that cannot be read. */
export const FAILED = 2;
