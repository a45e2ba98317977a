import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { stableJson } from '../../shared/document/stable-json.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { BrandBytes, PictureBytes } from '../../shared/export/picture-source.ts';
import { followSettings } from '../documents/follow-settings.ts';
import { readStoredIssue, readStoredPublication } from '../documents/library-documents.ts';
import { type BrandDesk, BrandScreen } from '../features/brand/index.ts';
import { readShelf } from '../storage/shelf.ts';
import { brandActions } from './brand-actions.ts';
import { lastPlace } from './last-place.ts';
import { Statusbar } from './statusbar.tsx';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useBrandBytes } from './use-brand-bytes.ts';
import { useStoredChanges } from './use-stored-changes.ts';
import { useWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

export interface BrandRouteProps {
  readonly publicationId: string;
  readonly isFromSettings: boolean;
  readonly shown?: string;
}

/** The brand of a publication with the window around it. */
export function BrandRoute({ publicationId, isFromSettings, shown = '' }: BrandRouteProps): ReactElement {
  const workspace = useWorkspace();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isGone = false;
    void load(workspace, publicationId).then((found) => {
      if (!isGone) setLoaded(found);
    });
    return () => {
      isGone = true;
    };
  }, [workspace, publicationId]);
  const store = useStoredChanges(workspace);
  const isLoaded = loaded !== null;
  useEffect(
    () =>
      isLoaded
        ? followSettings(workspace.database, publicationId, (settings) => {
            const { publication } = store.withWaiting(settings);
            // What is as it was is not drawn anew.
            setLoaded((known) =>
              known === null || stableJson(known.publication) === stableJson(publication)
                ? known
                : { ...known, publication },
            );
          })
        : undefined,
    [workspace, store, publicationId, isLoaded],
  );
  // What takes a while, as choosing a file does, goes on from what the publication is by then.
  const latest = useRef<Publication | null>(null);
  latest.current = loaded?.publication ?? null;
  const publication = loaded?.publication ?? null;
  const brandFiles = useBrandBytes(workspace, publication?.brand ?? null);

  const desk = useMemo((): BrandDesk | null => {
    if (loaded === null) return null;
    const change = (values: Partial<Omit<Publication, 'id'>>) => {
      // What is picked shows at once; the document follows.
      setLoaded((known) => (known === null ? null : { ...known, publication: { ...known.publication, ...values } }));
      store.change(publicationId, values);
    };
    const now = () => latest.current ?? loaded.publication;
    return {
      publication: loaded.publication,
      issue: loaded.issue,
      shown,
      pictures: (sha256) => loaded.bytes.get(sha256),
      brandFiles: (sha256): BrandBytes | undefined => brandFiles.get(sha256),
      change,
      setBrand: (values) => change({ brand: { ...now().brand, ...values } }),
      ...brandActions(workspace, now, change),
      onClose: () =>
        void store
          .settled()
          .then(() => workspace.navigate(isFromSettings ? { screen: 'settings' } : lastPlace(workspace))),
    };
  }, [workspace, store, publicationId, isFromSettings, shown, loaded, brandFiles]);

  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>Brand</span>} />
      {desk === null ? <main /> : <BrandScreen desk={desk} />}
      <Statusbar start={<span>Changes hold at once</span>} />
    </div>
  );
}

type PictureMap = Map<string, PictureBytes>;

interface Loaded {
  readonly publication: Publication;
  readonly issue: Issue;
  readonly bytes: PictureMap;
}

/** The publication, and what its preview is made of: its last issue, or the sample where it has none. */
async function load({ database, pictures }: Workspace, id: string): Promise<Loaded | null> {
  const house = await readStoredPublication(database, id);
  if (house === null) return null;
  const { issues } = await readShelf(database);
  const [newest] = issues
    .filter((row) => row.publicationId === id && row.deletedAt === null && !row.isNewer)
    .sort((a, b) => b.publicationDate.localeCompare(a.publicationDate) || b.editedAt - a.editedAt);
  const issue = newest === undefined ? null : await readStoredIssue(database, newest.id);
  const shown = issue ?? (await import('../../shared/sample/sample-issue.ts')).sampleIssue(house.id);
  const bytes: PictureMap = new Map();
  for (const { content } of shown.pictures) {
    const found = content.kind === 'image' ? await pictures.read(content.sha256, 'screen') : null;
    if (content.kind === 'image' && found !== null) bytes.set(content.sha256, found);
  }
  return { publication: house, issue: shown, bytes };
}
