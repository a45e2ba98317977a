import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';
import { type CommandRegistry, createCommandRegistry } from './registry.ts';

const RegistryContext = createContext<CommandRegistry>(createCommandRegistry());
export const CommandRegistryProvider = RegistryContext.Provider;

export const useCommandRegistry = (): CommandRegistry => useContext(RegistryContext);

/** Adds commands while the calling component is on screen: what can be seen answers to its keys. Keep the array stable. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  useLayoutEffect(() => registry.add(commands), [registry, commands]);
}

/** All commands of the window, followed as they come and go. */
export function useAllCommands(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}
