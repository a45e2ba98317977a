import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import { RecoveryScreen } from './recovery-screen.tsx';
import { followTheme } from './theme.ts';

followTheme();
const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);
const booted = await boot();
root.render(
  booted.kind === 'ready' ? (
    <App workspace={booted.workspace} />
  ) : (
    <RecoveryScreen problem={booted.problem} database={booted.database} />
  ),
);
if (booted.kind === 'ready' && location.hash === '#seed') {
  const { offerSeeding } = await import('./seed.ts');
  offerSeeding(booted.workspace.database);
}
