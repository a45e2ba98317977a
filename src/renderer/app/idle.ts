/** Resolves when the window has nothing more pressing to do, or at the latest after a second. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }));
