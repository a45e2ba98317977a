/** What can be done about a part as a whole. */
export type PartAct = 'send' | 'recall' | 'approve' | 'return' | 'withdraw';

/** Each act that fits the part's state and my roles: null where it can be done, else why not, in words. */
export type PartActs = Readonly<Partial<Record<PartAct, string | null>>>;
