import type { ArgTypesEnhancer, InputType } from 'storybook/internal/csf';
import { worldCategory } from '../stories/support/world-args.js';

interface Manifest {
  modules: readonly { declarations: readonly { name: string; events?: readonly { name: string }[] }[] }[];
}

/** The names of the events that the elements of the manifest fire, each once. */
export function elementEvents({ modules }: Manifest): string[] {
  const declarations = modules.flatMap((module) => module.declarations);
  return [...new Set(declarations.flatMap(({ events = [] }) => events.map(({ name }) => name)))];
}

/**
 * The manifest documents everything; a control has what the stories set, and what asks for one itself. What a story leaves to the toolbar, it does not
 * show a second time.
 */
export const controlsOfArgs: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes)
      .filter(([name, argType]) => initialArgs[name] !== undefined || !isOfWorld(argType))
      .map(([name, argType]) => {
        const isEditable = name in initialArgs || 'control' in argType;
        return [name, isEditable ? argType : { ...argType, control: false }];
      }),
  );

const isOfWorld = ({ table }: InputType): boolean => table?.category === worldCategory;
