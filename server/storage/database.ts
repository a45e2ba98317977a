/** What may stand in a row. Bytes are always `Uint8Array`, numbers always JavaScript's. */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** What can be asked within a transaction or outside one. Parameters are written `?` in both databases. */
export interface Queries {
  /** Rows of a query. */
  readonly all: (sql: string, parameters?: readonly SqlValue[]) => Promise<readonly SqlRow[]>;
  /** Number of rows that a statement changed. */
  readonly run: (sql: string, parameters?: readonly SqlValue[]) => Promise<number>;
}

/** The one database behind a server: embedded SQLite, or PostgreSQL. */
export interface Database extends Queries {
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * Runs all or nothing, and sees one state of the database throughout. What it resolved is on the disk. It may be run a
   * second time where the connection was lost, so it must come to the same.
   */
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Sees one state of the database throughout and changes nothing; nobody who writes waits for it. */
  readonly reading: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** True where two were given the same key: the second did not happen. */
export class AlreadyThere extends Error {}
