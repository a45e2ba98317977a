import { Lightbulb, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../../../shared/checks/index.ts';

export interface SeverityLook {
  readonly name: string;
  /** What it means to who releases. */
  readonly note: string;
  readonly icon: LucideIcon;
  readonly role: 'bad' | 'care' | 'calm';
}

/** How findings of each severity look, and are called. */
export const SEVERITY_LOOKS: Readonly<Record<Severity, SeverityLook>> = {
  blocker: { name: 'Blockers', note: 'stop a release unless you give a reason', icon: OctagonX, role: 'bad' },
  warning: { name: 'Warnings', note: 'worth a look', icon: TriangleAlert, role: 'care' },
  hint: { name: 'Hints', note: '', icon: Lightbulb, role: 'calm' },
};
