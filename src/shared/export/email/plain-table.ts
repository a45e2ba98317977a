/** What keeps every program from giving a table gaps and edges of its own. */
export const PLAIN_TABLE = { cellPadding: '0', cellSpacing: '0', border: '0' } as const;
