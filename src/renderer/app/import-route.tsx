import type { ReactElement } from 'react';
export function ImportRoute(_p: { from: unknown }): ReactElement { return <main />; }
