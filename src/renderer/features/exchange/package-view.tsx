import type { ReactElement } from 'react';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Manifest } from '../../../shared/exchange/index.ts';
import type { PackagePreview } from '../../documents/open-package.ts';
import { Button } from '../../ui/button.tsx';
import styles from './exchange.module.css';
import { PackageNews } from './package-news.tsx';
import { listed, sinceText } from './since.ts';

/** How far a package has been looked at. */
export type PackageLook =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly manifest: Manifest; readonly preview: PackagePreview };

export interface PackageViewProps {
  readonly look: PackageLook;
  readonly isTaking: boolean;
  readonly onTake: () => void;
  readonly onOpenIssue: () => void;
  readonly onCancel: () => void;
}

/** What a package would bring, before anything changes. */
export function PackageView({ look, isTaking, onTake, onOpenIssue, onCancel }: PackageViewProps): ReactElement {
  return (
    <main className={styles.screen} aria-busy={look.kind === 'reading' || isTaking}>
      <div className={styles.page}>
        {look.kind === 'reading' ? (
          <h1 className={styles.pageTitle}>Reading the package</h1>
        ) : look.kind === 'refused' ? (
          <Refused message={look.message} onCancel={onCancel} />
        ) : (
          <>
            <h1 className={styles.pageTitle}>{titleOf(look.manifest)}</h1>
            <p className={styles.dim}>{originOf(look.manifest)}</p>
            {note(look.manifest) === '' ? null : <blockquote className={styles.note}>{note(look.manifest)}</blockquote>}
            {look.preview.kind === 'new' ? (
              <NewIssue
                manifest={look.manifest}
                preview={look.preview}
                isTaking={isTaking}
                onTake={onTake}
                onCancel={onCancel}
              />
            ) : look.preview.kind === 'stranger' ? (
              <>
                <p>
                  Your library has this issue, but the package does not come from it: it was made from a file. Merging
                  the two would put one in the place of the other, so it is added as another issue, without decisions.
                </p>
                <div className={styles.pageActs}>
                  <Button kind="primary" unavailable={isTaking ? 'It is being added' : null} onClick={onTake}>
                    Add it as another issue
                  </Button>
                  <Button kind="quiet" onClick={onCancel}>
                    Not now
                  </Button>
                </div>
              </>
            ) : look.preview.hasNews ? (
              <>
                <PackageNews preview={look.preview} issueName={nameOf(look.preview.issue)} />
                <div className={styles.pageActs}>
                  <Button kind="primary" unavailable={isTaking ? 'It is being merged' : null} onClick={onTake}>
                    Merge into {nameOf(look.preview.issue)}
                  </Button>
                  <Button kind="quiet" onClick={onCancel}>
                    Not now
                  </Button>
                </div>
              </>
            ) : (
              <>
                <p>You have everything that is in it. Nothing would change.</p>
                <div className={styles.pageActs}>
                  <Button kind="primary" onClick={onOpenIssue}>
                    Open {nameOf(look.preview.issue)}
                  </Button>
                  <Button kind="quiet" onClick={onCancel}>
                    Close
                  </Button>
                </div>
              </>
            )}
          </>
        )}
      </div>
    </main>
  );
}

function Refused({ message, onCancel }: { readonly message: string; readonly onCancel: () => void }): ReactElement {
  return (
    <>
      <h1 className={styles.pageTitle}>This package was not opened</h1>
      <p className={styles.problem} role="alert">
        {message}
      </p>
      <div className={styles.pageActs}>
        <Button kind="primary" onClick={onCancel}>
          Close
        </Button>
      </div>
    </>
  );
}

interface NewIssueProps extends Pick<PackageViewProps, 'isTaking' | 'onTake' | 'onCancel'> {
  readonly manifest: Manifest;
  readonly preview: Extract<PackagePreview, { kind: 'new' }>;
}

function NewIssue({ manifest, preview, isTaking, onTake, onCancel }: NewIssueProps): ReactElement {
  const { developments, pictures } = preview.issue;
  const images = pictures.filter(({ content }) => content.kind === 'image').length;
  const parts = [
    `${developments.length} ${developments.length === 1 ? 'development' : 'developments'}`,
    ...(images === 0 ? [] : [`${images} ${images === 1 ? 'picture' : 'pictures'}`]),
  ];
  return (
    <>
      <p>
        Your library does not have this issue. It has {listed(parts)} and goes into{' '}
        {preview.knowsPublication ? '' : 'a new publication, '}“{manifest.publication.name}”. The names it uses go into
        that publication’s register.
      </p>
      <div className={styles.pageActs}>
        <Button kind="primary" unavailable={isTaking ? 'It is being added' : null} onClick={onTake}>
          Add it to the library
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Not now
        </Button>
      </div>
    </>
  );
}

const nameOf = ({ number, title }: Pick<Issue, 'number' | 'title'>): string =>
  number === '' ? (title === '' ? 'the issue' : `“${title}”`) : `No. ${number}`;

function titleOf({ purpose, packedBy, issue }: Manifest): string {
  const who = packedBy?.name ?? 'somebody';
  if (purpose.kind === 'request') return `${packedBy?.name ?? 'Somebody'} asks for a review`;
  if (purpose.kind === 'answer') return `The answer from ${who}`;
  return `${nameOf(issue)}${issue.number !== '' && issue.title !== '' ? ` · ${issue.title}` : ''}`;
}

function originOf({ publication, issue, packedBy, packedAt }: Manifest): string {
  const by = packedBy === null ? 'packed' : `packed by ${packedBy.name}`;
  return `${publication.name}, ${nameOf(issue)} · ${by}, ${sinceText(packedAt)}`;
}

const note = ({ purpose }: Manifest): string =>
  purpose.kind === 'request' ? purpose.request.asked.trim() : purpose.kind === 'answer' ? purpose.note.trim() : '';
