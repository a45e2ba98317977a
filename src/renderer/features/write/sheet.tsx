import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactElement, type ReactNode, type SyntheticEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import type { IssueRichField } from '../../../shared/domain/issue.ts';
import { keyLabel } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/use-commands.ts';
import { type Part, partKey } from '../../documents/part.ts';
import { useOutlinePart } from '../../documents/use-session.ts';
import { usePreferences } from '../../preferences/use-preference.ts';
import { Tool } from '../../ui/tool.tsx';
import { FrontMatter } from './front-matter.tsx';
import { IssueField } from './issue-field.tsx';
import { PagePictures } from './page-pictures.tsx';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { TextToolbar } from './text-toolbar.tsx';
import styles from './write.module.css';
import type { WriteContext } from './write-place.ts';

export interface SheetProps {
  readonly context: WriteContext;
  readonly part: Part;
  /** The find bar, where it is open. */
  readonly find: ReactNode;
}

/** The page: the chosen part in the publication's own typography, with the tools for its text above. */
export function Sheet({ context, part, find }: SheetProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  /** Where the page is scrolled to. To ask the browser, or to set what is so already, lays the page out at once. */
  const scrolledTo = useRef(0);
  const preferences = usePreferences();
  const scrollKey = `scroll:${context.session.id}:${partKey(part)}`;

  useLayoutEffect(() => {
    const element = scroller.current;
    const top = preferences.get(scrollKey, 0);
    if (element === null || top === scrolledTo.current) return;
    element.scrollTop = top;
    scrolledTo.current = top;
  }, [scrollKey, preferences]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      scrolledTo.current = element.scrollTop;
      clearTimeout(timer);
      timer = setTimeout(() => preferences.set(scrollKey, element.scrollTop), 400);
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', remember);
    };
  }, [scrollKey, preferences]);

  const takeFiles = (event: SyntheticEvent, list: FileList) => {
    // The list is emptied when the event is over; the files in it stay.
    const files = [...list].filter(({ type }) => type.startsWith('image/'));
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const developmentId = part.kind === 'development' ? part.id : null;
    void import('./add-picture.ts').then(async ({ addPictureFiles, pictureFiles }) =>
      addPictureFiles(context, developmentId, await pictureFiles(files)),
    );
  };
  return (
    <section
      className={styles.sheet}
      aria-label="Page"
      data-area="page"
      onPasteCapture={(event) => {
        // A word processor puts a picture of the words beside the words themselves.
        if (event.clipboardData.getData('text/plain').trim() === '') takeFiles(event, event.clipboardData.files);
      }}
      onDropCapture={(event) => takeFiles(event, event.dataTransfer.files)}
    >
      <TextToolbar context={context} />
      {find}
      <div ref={scroller} className={styles.sheetScroll}>
        <article className={styles.page}>
          <PartPage context={context} part={part} />
        </article>
        <SelectionToolbar context={context} />
      </div>
    </section>
  );
}

function PartPage({ context, part }: Omit<SheetProps, 'find'>): ReactElement {
  if (part.kind === 'front') return <FrontMatter context={context} />;
  if (part.kind === 'text') return <TextPage context={context} field={part.field} />;
  return <DevelopmentPage context={context} id={part.id} />;
}

const TEXT_PAGES: Readonly<Record<IssueRichField, { name: string; placeholder: string; size: 'body' | 'lede' }>> = {
  notice: { name: 'Notice', placeholder: 'A standing notice to readers, where there is one', size: 'body' },
  lede: { name: 'Lede', placeholder: 'What this week was about, in a paragraph or two', size: 'lede' },
  inContext: { name: 'In Context', placeholder: 'What ties the developments together', size: 'body' },
  takeaway: { name: 'Takeaway', placeholder: 'The one thing to remember', size: 'lede' },
};

function TextPage({
  context,
  field,
}: {
  readonly context: WriteContext;
  readonly field: IssueRichField;
}): ReactElement {
  const words = useOutlinePart(context.session, (outline) => outline.words[field]);
  const { name, placeholder, size } = TEXT_PAGES[field];
  return (
    <>
      <div className={styles.pageMeta}>
        <h1>{name}</h1>
        <span>{words} words</span>
      </div>
      <IssueField
        context={context}
        address={{ kind: 'issue', field }}
        size={size}
        label={name}
        placeholder={placeholder}
      />
      {field === 'lede' ? <PagePictures context={context} developmentId={null} /> : null}
    </>
  );
}

function DevelopmentPage({
  context,
  id,
}: {
  readonly context: WriteContext;
  readonly id: DevelopmentId;
}): ReactElement {
  const index = useOutlinePart(context.session, ({ developments }) => developments.findIndex((item) => item.id === id));
  const count = useOutlinePart(context.session, ({ developments }) => developments.length);
  const registry = useCommandRegistry();
  const goToBody = () => {
    context.registry.get(`${id}/body`)?.editor.focus(undefined, { defaultSelection: 'rootStart' });
  };
  return (
    <>
      <div className={styles.pageMeta}>
        <h1>{index < 0 ? 'Development' : `Development ${index + 1} of ${count}`}</h1>
        <span className={styles.tools}>
          <Tool
            icon={ChevronUp}
            size="small"
            label="Previous development"
            keysLabel={keyLabel('Alt+PageUp')}
            onClick={() => registry.run('development.previous')}
          />
          <Tool
            icon={ChevronDown}
            size="small"
            label="Next development"
            keysLabel={keyLabel('Alt+PageDown')}
            onClick={() => registry.run('development.next')}
          />
        </span>
      </div>
      <div className={styles.pageHeadline}>
        <IssueField
          context={context}
          address={{ kind: 'development', developmentId: id, field: 'headline' }}
          size="headline"
          label="Headline"
          placeholder="Headline"
          onLeave={goToBody}
        />
      </div>
      <IssueField
        context={context}
        address={{ kind: 'development', developmentId: id, field: 'body' }}
        size="body"
        label="Body"
        placeholder="What happened: who, what, where, how much"
      />
      <PagePictures key={id} context={context} developmentId={id} />
    </>
  );
}
