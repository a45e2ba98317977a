import type { Finding } from '../../../../shared/checks/index.ts';

const LABELS: Readonly<Record<string, string>> = {
  'part-changed-since': 'Show the change',
  'figures-unchecked': 'Open the ledger',
  'figures-disputed': 'Open the ledger',
  'figures-changed': 'Open the ledger',
  'feed-without-address': 'Open the brand',
  'missing-alt-text': 'Write it',
};

/** What the button says that leads to a finding's place. */
export const showLabel = ({ check }: Pick<Finding, 'check'>): string => LABELS[check] ?? 'Show';
