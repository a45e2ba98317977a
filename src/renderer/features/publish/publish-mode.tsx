import type { ReactElement } from 'react';
export function PublishMode(_p: { session: unknown; publication: unknown; documentsFolder: string; onGoTo: (p: never) => void }): ReactElement { return <main />; }
