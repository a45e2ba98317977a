/** The X displays that were made for the tests, one a worker, each with its key; none where they run on the one that is there. */
export const displays = (): readonly string[] =>
  (process.env.DIGEST_DESK_DISPLAYS ?? '').split(',').filter((display) => display !== '');

/** What the app's environment needs so that it opens on the display of this worker. */
export function displayOfWorker(): Readonly<Record<string, string>> {
  const [display, key] = displays()[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]?.split(' ') ?? [];
  return display === undefined || key === undefined ? {} : { DISPLAY: display, XAUTHORITY: key };
}
