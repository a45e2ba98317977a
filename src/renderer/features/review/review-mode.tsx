import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { usePreference } from '../../preferences/use-preference.ts';
import { DetachedTray } from './detached-tray.tsx';
import { Flow } from './flow.tsx';
import styles from './review.module.css';
import { reviewCommands } from './review-commands.ts';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';
import { ReviewOutline } from './review-outline.tsx';
import { ReviewToolbar } from './review-toolbar.tsx';
import { useReviewModel } from './use-review-model.ts';
import { useReviewWork } from './use-review-work.ts';

export interface ReviewModeProps {
  readonly desk: ReviewDesk;
}
