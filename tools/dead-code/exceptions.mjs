// What is used, though reading the source cannot show it; each with its reason. A needless entry fails the check too.

/** Files that no import reaches: path -> how they are loaded. */
export const loadedByName = {};

/** `path#export` -> who uses it. */
export const exportsUsedUnseen = {};

/** Package -> what loads it. */
export const packagesUsedUnseen = {};
