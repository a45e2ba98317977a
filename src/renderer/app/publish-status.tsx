import type { ReactElement } from 'react';
import { keyCaps } from '../commands/keys.ts';
import { Keys } from '../ui/keys.tsx';
import { Statusbar } from './statusbar.tsx';

/** The status line of Publish: what can be relied on, and the keys. */
export function PublishStatus(): ReactElement {
  return (
    <Statusbar
      start={
        <>
          <span>Findings are as of this moment</span>
          <span className="only-wide">Preview and files come from one tree</span>
        </>
      }
      end={
        <>
          <span>
            <Keys caps={keyCaps('F8')} /> next finding
          </span>
          <span className="only-wide">
            <Keys caps={keyCaps('Mod+E')} /> export
          </span>
          <span className="only-wide">
            <Keys caps={keyCaps('Mod+Shift+R')} /> release
          </span>
        </>
      }
    />
  );
}
