import { memo, type ReactElement } from 'react';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import { type Part, partKey } from '../../documents/part.ts';
import { useOutlinePart } from '../../documents/use-session.ts';
import { useFormats } from '../../editor/use-formats.ts';
import { usePreference } from '../../preferences/use-preference.ts';
import { Splitter } from '../../ui/splitter.tsx';
import { IssueField } from './issue-field.tsx';
import { KnowledgePanels } from './knowledge-panels.tsx';
import { Material } from './material.tsx';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import { TEXT_COMMANDS } from './text-commands.ts';
import { Tools } from './text-toolbar.tsx';
import { useActiveField } from './use-active-field.ts';
import type { WriteContext } from './write-place.ts';

const PANEL_TOOLS = new Set(['text.bold', 'text.italic', 'text.link', 'text.block.bullet', 'text.footnote']);
const WIDTH_PX = 464;

export interface PanelsProps {
  readonly context: WriteContext;
  /** Null while the page itself is not there yet. */
  readonly part: Part | null;
}

/** The structured panels for what is on the page. */
export const Panels = memo(function Panels({ context, part }: PanelsProps): ReactElement {
  const [width, setWidth] = usePreference('panels:width', WIDTH_PX);
  return (
    <aside className={styles.panels} aria-label="Panels">
      <Splitter
        orientation="vertical"
        label="Width of the panels"
        value={width}
        min={320}
        max={640}
        direction={-1}
        onChange={setWidth}
        onReset={() => setWidth(WIDTH_PX)}
      />
      {part === null ? null : part.kind === 'development' ? (
        <>
          <WhyThisMatters context={context} id={part.id} />
          <KnowledgePanels context={context} id={part.id} />
          <InContext context={context} />
          <SourcesPanel key={`sources-${part.id}`} context={context} id={part.id} />
        </>
      ) : (
        <>
          {part.kind === 'text' && (part.field === 'inContext' || part.field === 'takeaway') ? null : (
            <InContext context={context} />
          )}
          <KnowledgePanels context={context} id={null} />
          <Panel id="material" name="Developments" grows>
            <Material key={partKey(part)} context={context} />
          </Panel>
        </>
      )}
    </aside>
  );
});

function WhyThisMatters({ context, id }: { readonly context: WriteContext; readonly id: DevelopmentId }): ReactElement {
  const words = useOutlinePart(
    context.session,
    ({ developments }) => developments.find((item) => item.id === id)?.analysisWords ?? 0,
  );
  const field = useActiveField(context.registry);
  const isHere = field?.key === `${id}/whyThisMatters`;
  const formats = useFormats(isHere ? field : null);
  const name = context.publication.houseNames.whyThisMatters[0] ?? 'Why This Matters';
  return (
    <Panel
      id="why"
      name={name}
      note={`${words} ${words === 1 ? 'word' : 'words'}`}
      grows
      isText
      tools={
        <Tools
          specs={TEXT_COMMANDS.filter((spec) => PANEL_TOOLS.has(spec.id))}
          formats={formats}
          unavailable={isHere ? null : 'choose a place in this text first'}
          size="small"
        />
      }
    >
      <IssueField
        context={context}
        address={{ kind: 'development', developmentId: id, field: 'whyThisMatters' }}
        size="side"
        label={name}
        placeholder="What it changes, for whom, and what to watch"
      />
    </Panel>
  );
}

/** The issue's closing piece, kept at hand while a development is written, with what there is to draw from. */
function InContext({ context }: { readonly context: WriteContext }): ReactElement {
  const words = useOutlinePart(context.session, (outline) => outline.words.inContext);
  const opening = useOutlinePart(context.session, (outline) => outline.inContextOpening);
  const name = context.publication.houseNames.inContext[0] ?? 'In Context';
  const takeaway = context.publication.houseNames.takeaway[0] ?? 'The takeaway';
  return (
    <Panel
      id="context"
      name={name}
      note={`${words} words`}
      foldedNote={opening === '' ? 'Nothing written yet' : `“${opening}”`}
      isText
      isFoldedAtFirst
      height={280}
    >
      <IssueField
        context={context}
        address={{ kind: 'issue', field: 'inContext' }}
        size="side"
        label={name}
        placeholder="What ties the developments together"
      />
      <span className={styles.label}>{takeaway}</span>
      <IssueField
        context={context}
        address={{ kind: 'issue', field: 'takeaway' }}
        size="side"
        label={takeaway}
        placeholder="The one thing to remember"
      />
      <span className={styles.label}>To draw from</span>
      <Material context={context} />
    </Panel>
  );
}
