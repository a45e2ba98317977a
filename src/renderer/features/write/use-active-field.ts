import { useSyncExternalStore } from 'react';
import type { FieldRegistry, MountedField } from '../../editor/field-registry.ts';

/** The field that toolbars act on, followed as it changes. */
export const useActiveField = (registry: FieldRegistry): MountedField | null =>
  useSyncExternalStore(registry.subscribe, registry.active);
