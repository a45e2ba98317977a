/** The day that every file of an archive has: the first that one can name, so that the same issue gives the same bytes. */
export const ARCHIVE_DAY = new Date(1980, 0, 1, 12);
