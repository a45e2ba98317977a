/** What somebody may do with a publication on a team server. */
export const ACCESS_ROLES = ['editor', 'publisher', 'reviewer', 'reader'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Who may write everything: the text, the register, and invitations for others. */
export const writesEverything = (role: AccessRole): boolean => role === 'editor' || role === 'publisher';
