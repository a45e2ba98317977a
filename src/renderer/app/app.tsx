import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { CommandRegistryProvider } from '../commands/use-commands.ts';
import { onEvent, request } from '../platform/bridge.ts';
import { PreferencesProvider } from '../preferences/use-preference.ts';
import { AppCommands } from './app-commands.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { IssueScreen } from './issue-screen.tsx';
import { LibraryScreen } from './library-screen.tsx';
import { useRoute, WorkspaceProvider } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

/** Screens beside the issue are loaded when they are gone to: the start does not wait for them. */
const ImportRoute = lazy(async () => ({ default: (await import('./import-route.tsx')).ImportRoute }));
const GuideRoute = lazy(async () => ({ default: (await import('./guide-route.tsx')).GuideRoute }));
const PackageRoute = lazy(async () => ({ default: (await import('./package-route.tsx')).PackageRoute }));
const RegisterRoute = lazy(async () => ({ default: (await import('./register-route.tsx')).RegisterRoute }));
const BrandRoute = lazy(async () => ({ default: (await import('./brand-route.tsx')).BrandRoute }));
const SharingRoute = lazy(async () => ({ default: (await import('./sharing-route.tsx')).SharingRoute }));
const SettingsRoute = lazy(async () => ({ default: (await import('./settings-route.tsx')).SettingsRoute }));

export interface AppProps {
  readonly workspace: Workspace;
}

/** The window: one screen at a time, with the commands, palette and messages that all share. */
export function App({ workspace }: AppProps): ReactElement {
  useEffect(() => {
    requestAnimationFrame(() => void request('app:ready', { at: 'first-paint' }));
  }, []);
  useDroppedFiles(workspace);
  useOpenedPackages(workspace);
  return (
    <WorkspaceProvider value={workspace}>
      <CommandRegistryProvider value={workspace.commands}>
        <PreferencesProvider value={workspace.preferences}>
          <ErrorBoundary>
            <Suspense fallback={<main />}>
              <Screen />
            </Suspense>
            <AppCommands />
          </ErrorBoundary>
        </PreferencesProvider>
      </CommandRegistryProvider>
    </WorkspaceProvider>
  );
}

/** Packages are known by their ending; what is none is refused by name when it is read. */
const isPackageName = (name: string): boolean => /\.digest$/i.test(name);

/** A file dropped on any screen is brought in; on the import's own screen that takes it itself. */
function useDroppedFiles(workspace: Workspace): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      void file.arrayBuffer().then((content) => {
        const from = { name: file.name, content: new Uint8Array(content) };
        workspace.navigate(isPackageName(file.name) ? { screen: 'package', from } : { screen: 'import', from });
      });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [workspace]);
}

/** Packages that the system asks to open, one after the other. */
function useOpenedPackages(workspace: Workspace): void {
  useEffect(() => {
    const take = async () => {
      const opened = await request('package:opened');
      if (!opened.ok) workspace.tell({ text: opened.error.message });
      else if (opened.value !== null) workspace.navigate({ screen: 'package', from: opened.value });
    };
    void take();
    return onEvent('package:waiting', () => void take());
  }, [workspace]);
}

function Screen(): ReactElement {
  const route = useRoute();
  if (route.screen === 'issue') return <IssueScreen key={route.issueId} route={route} />;
  if (route.screen === 'register') return <RegisterRoute key={route.publicationId} {...route} />;
  if (route.screen === 'import') return <ImportRoute from={route.from} />;
  if (route.screen === 'package')
    return <PackageRoute key={`${route.from.name}/${route.from.content.byteLength}`} from={route.from} />;
  if (route.screen === 'guide') return <GuideRoute />;
  if (route.screen === 'settings') return <SettingsRoute differencesOf={route.differencesOf ?? null} />;
  if (route.screen === 'brand') return <BrandRoute {...route} />;
  if (route.screen === 'sharing') return <SharingRoute />;
  return <LibraryScreen />;
}
