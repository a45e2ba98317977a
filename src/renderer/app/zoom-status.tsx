import type { ReactElement } from 'react';
import { usePreference } from '../preferences/use-preference.ts';
import { Button } from '../ui/button.tsx';
import { useWorkspace } from './use-workspace.ts';

/** The window's zoom; choosing it goes back to 100 %. */
export function ZoomStatus(): ReactElement {
  const [zoom] = usePreference('zoom', 1);
  const { commands } = useWorkspace();
  return (
    <Button
      kind="text"
      size="small"
      style={{ color: 'inherit', fontWeight: 400, padding: 0 }}
      title="Zoom: back to 100 %"
      onClick={() => commands.run('view.zoom-reset')}
    >
      {Math.round(zoom * 100)} %
    </Button>
  );
}
