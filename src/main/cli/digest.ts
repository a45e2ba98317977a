export async function runDigest(_words: readonly string[]): Promise<number> { return 2; }
