import { type ReactElement, useEffect, useState } from 'react';
import type { Result } from '../../shared/domain/result.ts';
import type { IssuePackage, PackageProblem } from '../../shared/exchange/index.ts';
import type { PackagePreview } from '../documents/open-package.ts';
import { PackageView } from '../features/exchange/index.ts';
import { patchIssueRow } from '../storage/shelf.ts';
import { copyShared } from './copy-shared.ts';
import { lastPlace } from './last-place.ts';
import { leaveOutFonts } from './leave-out-fonts.ts';
import type { PackageFile } from './route.ts';
import { Statusbar } from './statusbar.tsx';
import { takePictures } from './take-pictures.ts';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

type Looked = Result<{ readonly pack: IssuePackage; readonly preview: PackagePreview }, PackageProblem>;

/** A package that was opened: what it would bring, before anything changes. */
export function PackageRoute({ from }: { readonly from: PackageFile }): ReactElement {
  const workspace = useWorkspace();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isTaking, setTaking] = useState(false);
  useEffect(() => {
    let isGone = false;
    void look(workspace, from).then((result) => {
      if (!isGone) setLooked(result);
    });
    return () => {
      isGone = true;
    };
  }, [workspace, from]);
  const { navigate } = workspace;
  const take = async () => {
    if (looked?.ok !== true || isTaking) return;
    setTaking(true);
    await bringIn(workspace, looked.value.pack, looked.value.preview);
  };
  const openIssue = () => {
    if (looked?.ok === true)
      navigate({ screen: 'issue', issueId: looked.value.pack.manifest.issue.id, mode: modeFor(looked.value.pack) });
  };
  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>{from.name}</span>} />
      <PackageView
        look={
          looked === null
            ? { kind: 'reading' }
            : looked.ok
              ? { kind: 'read', manifest: looked.value.pack.manifest, preview: looked.value.preview }
              : { kind: 'refused', message: looked.error.message }
        }
        isTaking={isTaking}
        onTake={() => void take()}
        onOpenIssue={openIssue}
        onCancel={() => navigate(lastPlace(workspace))}
      />
      <Statusbar start={<span>Nothing is changed until you say so</span>} />
    </div>
  );
}

async function look({ database }: Workspace, from: PackageFile): Promise<Looked> {
  const [{ readPackage }, { previewPackage }] = await Promise.all([
    import('../../shared/exchange/index.ts'),
    import('../documents/open-package.ts'),
  ]);
  const pack = readPackage(from.name, from.content);
  if (!pack.ok) return pack;
  try {
    const preview = await previewPackage(database, pack.value, new Date().toISOString());
    return { ok: true, value: { pack: pack.value, preview } };
  } catch (cause) {
    const message = `“${from.name}” was not opened: it cannot be compared with your issue (${(cause as Error).message}). Nothing was changed.`;
    return { ok: false, error: { kind: 'damaged', message } };
  }
}

const modeFor = (pack: IssuePackage) => (pack.manifest.purpose.kind === 'issue' ? 'write' : 'review');

async function bringIn(workspace: Workspace, pack: IssuePackage, preview: PackagePreview): Promise<void> {
  const { database, navigate } = workspace;
  const issueId = pack.manifest.issue.id;
  await takePictures(workspace, pack);
  for (const { sha256, bytes } of pack.versions) await workspace.versions.takeIn(sha256, bytes);
  if (preview.kind === 'known') {
    if (preview.isDeleted) await patchIssueRow(database, issueId, { deletedAt: null });
    // Merged where it is open, so that it can be undone there.
    navigate({ screen: 'issue', issueId, mode: 'review', merging: pack });
    return;
  }
  const { storeAsCopy, takePackage } = await import('../documents/open-package.ts');
  if (preview.kind === 'stranger') {
    const copyId = await storeAsCopy(database, pack);
    await leaveOutFonts(workspace, pack);
    navigate({ screen: 'issue', issueId: copyId, mode: 'write' });
    return;
  }
  await takePackage(database, pack, null, {
    at: new Date().toISOString(),
    here: workspace.people.current().id,
  });
  await leaveOutFonts(workspace, pack);
  await copyShared(workspace, pack);
  navigate({ screen: 'issue', issueId, mode: modeFor(pack) });
}
