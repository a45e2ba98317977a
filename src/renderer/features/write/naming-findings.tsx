import { TriangleAlert } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { NAMING_CHECKS } from '../../../shared/entities/index.ts';
import type { PlacedNaming } from '../../reading/issue-reader.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AcceptForm } from './accept-form.tsx';
import { goToWords } from './go-to-words.ts';
import { replaceWords } from './replace-words.ts';
import warnStyles from './warn.module.css';
import type { WriteContext } from './write-place.ts';

export interface NamingFindingsProps {
  readonly context: WriteContext;
  readonly findings: readonly PlacedNaming[];
}

/** Names that are not written as the house writes them, each with its cure. */
export function NamingFindings({ context, findings }: NamingFindingsProps): ReactElement {
  return (
    <>
      {findings.map((finding) => (
        <NamingFinding key={finding.id} context={context} finding={finding} />
      ))}
    </>
  );
}

function NamingFinding({
  context,
  finding,
}: {
  readonly context: WriteContext;
  readonly finding: PlacedNaming;
}): ReactElement {
  const [isAccepting, setIsAccepting] = useState(false);
  const { key, place, message, why, replacement, check } = finding;
  const explanation = NAMING_CHECKS.find(({ name }) => name === check)?.explanation;
  return (
    <div className={warnStyles.warn} role="note">
      <Icon of={TriangleAlert} size="small" />
      <div>
        <span title={explanation}>{message}</span> <span className={warnStyles.why}>{why}</span>
        <div className={warnStyles.actions}>
          <Button kind="text" size="small" onClick={() => goToWords(context, key, place.start, place.end)}>
            Show
          </Button>
          {replacement === null ? null : (
            <Button kind="text" size="small" onClick={() => replaceWords(context, key, place, replacement)}>
              Write “{replacement}”
            </Button>
          )}
          <Button kind="text" size="small" aria-expanded={isAccepting} onClick={() => setIsAccepting(!isAccepting)}>
            Leave it here…
          </Button>
          <Button kind="text" size="small" onClick={() => context.switchOff(check)}>
            Never check this
          </Button>
        </div>
        {isAccepting ? (
          <AcceptForm
            onAccept={(reason) => context.accept(finding.id, reason)}
            onCancel={() => setIsAccepting(false)}
          />
        ) : null}
      </div>
    </div>
  );
}
