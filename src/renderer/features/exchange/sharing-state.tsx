import { Inbox, Send } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { type AskedReview, closeRequest, waitsFor } from '../../../shared/crdt/requests-document.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { isAskedOfMe } from './asked-of-me.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';
import { requestText } from './request-words.ts';
import type { SharingStart } from './sharing-mark.tsx';
import { VersionsChoice } from './versions-choice.tsx';

export interface SharingStateProps {
  readonly desk: ExchangeDesk;
  readonly requests: readonly AskedReview[];
  readonly onShow: (what: SharingStart) => void;
  readonly onClose: () => void;
}

/** What was asked and who has answered, and what can be done next. */
export function SharingState({ desk, requests, onShow, onClose }: SharingStateProps): ReactElement {
  const [withVersions, setWithVersions] = useState(false);
  const way = desk.way();
  const toAnswer = requests.find((request) => isAskedOfMe(request, desk.me.id));
  return (
    <>
      <h2 className={styles.dialogTitle}>How this issue is shared</h2>
      <div className={styles.waiting}>
        <div>
          <p>{way.short}</p>
          <p className={styles.dim}>{way.long}</p>
        </div>
        <Button size="small" kind="quiet" onClick={way.open}>
          Change…
        </Button>
      </div>
      {requests.length === 0 ? (
        <p className={styles.dim}>
          A package takes the issue to somebody else as one file, by mail or on a stick. What comes back is merged, and
          no word is lost.
        </p>
      ) : (
        <div>
          {requests.map((request) => (
            <div key={request.id} className={styles.waiting}>
              <div>
                <p>{requestText(desk, request)}</p>
                {request.asked === '' ? null : <p className={styles.dim}>{request.asked}</p>}
              </div>
              {request.by === desk.me.id && waitsFor(request) !== null ? (
                <Button size="small" kind="quiet" onClick={() => closeRequest(desk.session.doc, request.id)}>
                  Stop waiting
                </Button>
              ) : null}
            </div>
          ))}
        </div>
      )}
      <VersionsChoice desk={desk} isChosen={withVersions} onChoose={setWithVersions} />
      <div className={styles.acts}>
        {toAnswer === undefined ? null : (
          <Button size="small" kind="primary" onClick={() => onShow('answer')}>
            <Icon of={Inbox} size="small" />
            Send the answer back…
          </Button>
        )}
        <Button size="small" kind={toAnswer === undefined ? 'primary' : 'default'} onClick={() => onShow('ask')}>
          <Icon of={Send} size="small" />
          Ask for review…
        </Button>
        <Button
          size="small"
          onClick={() => {
            onClose();
            void desk.savePackage({ kind: 'issue' }, { withVersions });
          }}
        >
          Save as a package…
        </Button>
      </div>
    </>
  );
}
