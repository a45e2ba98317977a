import { type ReactElement, type RefObject, useState } from 'react';
import type { AskedReview } from '../../../shared/crdt/requests-document.ts';
import { DialogBelow } from '../../ui/dialog-below.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AskForm } from './ask-form.tsx';
import { isAskedOfMe } from './asked-of-me.ts';
import type { ExchangeDesk } from './exchange-desk.ts';
import type { SharingStart } from './sharing-mark.tsx';
import { SharingState } from './sharing-state.tsx';

export interface SharingPanelProps {
  readonly desk: ExchangeDesk;
  readonly requests: readonly AskedReview[];
  readonly start: SharingStart;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** How the issue is shared, below the words in the title bar; asking and answering take its place. */
export function SharingPanel({ desk, requests, start, trigger, onClose }: SharingPanelProps): ReactElement {
  const [shown, show] = useState(start);
  const toAnswer = requests.find((request) => isAskedOfMe(request, desk.me.id));
  return (
    <DialogBelow label={LABELS[shown]} trigger={trigger} onClose={onClose}>
      {shown === 'ask' ? (
        <AskForm desk={desk} onClose={onClose} />
      ) : shown === 'answer' && toAnswer !== undefined ? (
        <AnswerForm desk={desk} request={toAnswer} onClose={onClose} />
      ) : (
        <SharingState desk={desk} requests={requests} onShow={show} onClose={onClose} />
      )}
    </DialogBelow>
  );
}

const LABELS: Readonly<Record<SharingStart, string>> = {
  state: 'How this issue is shared',
  ask: 'Ask for review',
  answer: 'Send the answer back',
};
