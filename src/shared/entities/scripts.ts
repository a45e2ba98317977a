/** Whether a name is written in Latin letters, or has no letters at all. */
export const isLatin = (name: string): boolean => /\p{sc=Latin}/u.test(name) || !/\p{L}/u.test(name);
