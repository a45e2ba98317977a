import type { ReactElement } from 'react';
import { changeIssueMeta } from '../../documents/edit-issue.ts';
import { useOutline } from '../../documents/use-session.ts';
import outlineStyles from '../../ui/outline.module.css';
import { TextField } from '../../ui/text-field.tsx';
import { IssueField } from './issue-field.tsx';
import styles from './write.module.css';
import type { WriteContext } from './write-place.ts';

/** Title, number, dates and the heading over the developments. */
export function FrontMatter({ context }: { readonly context: WriteContext }): ReactElement {
  const outline = useOutline(context.session);
  const change = (values: Parameters<typeof changeIssueMeta>[1]) => changeIssueMeta(context.session.doc, values);
  const focusSection = () => {
    context.registry.get('sectionHeading')?.editor.focus();
  };
  return (
    <>
      <div className={styles.pageMeta}>
        <h1>Title and dates</h1>
        <span>{context.publication.name}</span>
      </div>
      <IssueField
        context={context}
        address={{ kind: 'issue', field: 'title' }}
        size="headline"
        label="Title"
        placeholder="Title of the issue"
        onLeave={focusSection}
      />
      <div className={styles.front}>
        <TextField label="Number" value={outline.number} onChange={(number) => change({ number })} />
        <TextField
          label="Period from"
          type="date"
          value={outline.periodStart}
          onChange={(periodStart) => change({ periodStart })}
        />
        <TextField
          label="Period to"
          type="date"
          value={outline.periodEnd}
          onChange={(periodEnd) => change({ periodEnd })}
        />
        <TextField
          label="Publication date"
          type="date"
          value={outline.publicationDate}
          onChange={(publicationDate) => change({ publicationDate })}
        />
        <TextField
          label="Language (BCP 47)"
          value={outline.language}
          onChange={(language) => change({ language: language === '' ? 'en' : language })}
        />
      </div>
      <p className={outlineStyles.label}>Heading over the developments</p>
      <div className={styles.sectionField}>
        <IssueField
          context={context}
          address={{ kind: 'issue', field: 'sectionHeading' }}
          size="section"
          label="Heading over the developments"
          placeholder="This week in …"
        />
      </div>
    </>
  );
}
