/** Resolved when something has come to hold. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Why a client's connection ended first. */
export async function ended({ ends }: { readonly ends: readonly { readonly reason: string }[] }): Promise<string> {
  await until(() => ends.length > 0);
  return ends[0]?.reason ?? '';
}
