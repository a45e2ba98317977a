import { BookmarkPlus, ChevronDown, Save, Trash2 } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu } from '../../../ui/menu.tsx';
import fieldStyles from '../../../ui/text-field.module.css';
import { useFocusSoon } from '../../../ui/use-focus-soon.ts';
import styles from './export.module.css';
import type { ExportSetup } from './use-export-setup.ts';

/** The head of the export: which profile it is, and the others. */
export function ProfileMenu({ setup }: { readonly setup: ExportSetup }): ReactElement {
  const { now, isChanged, profiles, problem } = setup;
  const [isNaming, setNaming] = useState(false);
  const shown = now.name === '' ? 'Not named' : `${now.name}${isChanged ? ', changed' : ''}`;
  return (
    <>
      <div className={styles.head}>
        <h2>Export profile</h2>
        <Menu
          label="Export profiles"
          buttonLabel={`Export profile: ${shown}`}
          look="quiet-small"
          placement="bottom end"
          groups={[
            profiles.map((profile) => ({
              id: `profile-${profile.name}`,
              label: profile.name,
              note: `${profile.formats.length} formats`,
              isCurrent: profile.name === now.name,
              run: () => setup.choose(profile),
            })),
            [
              ...(now.name !== '' && isChanged
                ? [
                    {
                      id: 'keep',
                      label: `Keep the changes in ${now.name}`,
                      icon: Save,
                      run: () => setup.keep(now.name),
                    },
                  ]
                : []),
              { id: 'name', label: 'Keep as a profile…', icon: BookmarkPlus, run: () => setNaming(true) },
              ...(now.name === ''
                ? []
                : [{ id: 'remove', label: `Delete ${now.name}`, icon: Trash2, run: () => setup.remove(now.name) }]),
            ],
          ].filter((group) => group.length > 0)}
        >
          {shown}
          <Icon of={ChevronDown} size="small" />
        </Menu>
      </div>
      {isNaming ? (
        <NameProfile
          taken={profiles.map(({ name }) => name)}
          onName={(name) => {
            setup.keep(name);
            setNaming(false);
          }}
          onCancel={() => setNaming(false)}
        />
      ) : null}
      {problem === null ? null : (
        <p role="alert" className={styles.note}>
          {problem}
        </p>
      )}
    </>
  );
}

interface NameProfileProps {
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function NameProfile({ taken, onName, onCancel }: NameProfileProps): ReactElement {
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useFocusSoon(field);
  const words = name.trim();
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') onName(words);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        aria-label="Name of the profile"
        className={fieldStyles.input}
        value={name}
        placeholder="Sunday mailing"
        ref={field}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="small" unavailable={words === '' ? 'Give it a name first' : null}>
        {taken.includes(words) ? 'Replace' : 'Keep'}
      </Button>
    </form>
  );
}
