import { lazy, memo, type ReactElement, Suspense, useDeferredValue } from 'react';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import panelStyles from './panel.module.css';
import { Panel } from './panel.tsx';
import type { WriteContext } from './write-place.ts';

/** Loaded with what they show: the first caret does not wait for names and numbers. */
const KnownEntities = lazy(async () => ({ default: (await import('./known-entities.tsx')).KnownEntities }));
const KnownPictures = lazy(async () => ({ default: (await import('./known-pictures.tsx')).KnownPictures }));
const KnownMatrix = lazy(async () => ({ default: (await import('./known-matrix.tsx')).KnownMatrix }));
const KnownFigures = lazy(async () => ({ default: (await import('./known-figures.tsx')).KnownFigures }));

export interface KnowledgePanelsProps {
  readonly context: WriteContext;
  /** Null for what the issue has once. */
  readonly id: DevelopmentId | null;
}

/** Names and numbers of a development, once they are being read. They come a moment behind the text that was gone to. */
export function KnowledgePanels({ context, id }: KnowledgePanelsProps): ReactElement {
  const shownId = useDeferredValue(id);
  return <PanelsOf key={shownId ?? 'issue'} context={context} id={shownId} />;
}

/** Not drawn again while another development is being gone to. */
const PanelsOf = memo(function PanelsOf({ context, id }: KnowledgePanelsProps): ReactElement {
  const { knowledge, isReading } = context;
  if (!isReading) return <ReadingIsOff context={context} id={id} />;
  const empty = (
    <>
      <Waiting id="entities" name="Entities" height={ENTITIES_PX} isFoldedWhenLow />
      <Waiting id="figures" name="Figures" height={FIGURES_PX} />
    </>
  );
  if (knowledge === null) return empty;
  return (
    <Suspense fallback={empty}>
      <KnownEntities context={context} id={id} knowledge={knowledge} height={ENTITIES_PX} />
      <KnownFigures context={context} id={id} knowledge={knowledge} height={FIGURES_PX} />
      <KnownPictures context={context} id={id} />
      {id === null ? <KnownMatrix knowledge={knowledge} /> : null}
    </Suspense>
  );
});

/** Pictures have nothing to do with reading. */
function ReadingIsOff({ context, id }: KnowledgePanelsProps): ReactElement {
  return (
    <>
      <Panel id="entities" name="Entities" note="names and numbers are not read" height={ENTITIES_PX} isFoldedAtFirst>
        <p className={panelStyles.empty}>Names and numbers are not read. The command palette turns it on again.</p>
      </Panel>
      <Suspense fallback={null}>
        <KnownPictures context={context} id={id} />
      </Suspense>
    </>
  );
}

const ENTITIES_PX = 168;
const FIGURES_PX = 232;

/** The panel's place is kept, so that nothing moves when its content comes. */
function Waiting({
  id,
  name,
  height,
  isFoldedWhenLow = false,
}: {
  readonly id: string;
  readonly name: string;
  readonly height: number;
  readonly isFoldedWhenLow?: boolean;
}): ReactElement {
  return (
    <Panel id={id} name={name} height={height} isFoldedWhenLow={isFoldedWhenLow}>
      <p className={panelStyles.empty} />
    </Panel>
  );
}
