import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../editor/paint.css';
import '../editor/remote-carets.css';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import { followTheme } from './theme.ts';

followTheme();
const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
void show(createRoot(element));

/** Not by an await at the top: parts loaded later import this file's, and would wait for it while it waits for them. */
async function show(root: Root): Promise<void> {
  const booted = await boot();
  if (booted.kind !== 'ready') {
    const { RecoveryScreen } = await import('./recovery-screen.tsx');
    root.render(<RecoveryScreen problem={booted.problem} database={booted.database} />);
    return;
  }
  root.render(<App workspace={booted.workspace} />);
  if (location.hash === '#seed') {
    const { offerSeeding } = await import('./seed.ts');
    offerSeeding(booted.workspace);
  }
}
