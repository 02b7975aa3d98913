import { brands } from '../../.storybook/brands.js';
import { globalTypes, initialGlobals } from '../../.storybook/toolbar.js';
import { checkContrast } from '../../src/theme/index.js';
import { worldOfStory } from '../../stories/support/world-args.js';

interface Toolbar {
  readonly items: readonly { readonly value: string }[];
}
const valuesOf = (name: string): string[] => (globalTypes[name]?.['toolbar'] as Toolbar).items.map(({ value }) => value);

describe('the toolbar of the stories', () => {
  it('offers what it begins with, and everything once', () => {
    expect(Object.keys(initialGlobals).sort()).toEqual(Object.keys(globalTypes).sort());
    for (const [name, value] of Object.entries(initialGlobals)) {
      expect(valuesOf(name)).toContain(value);
      expect(new Set(valuesOf(name)).size).toBe(valuesOf(name).length);
    }
  });

  it('has no value that an address of Storybook cannot carry', () => {
    for (const name of Object.keys(globalTypes)) for (const value of valuesOf(name)) expect(value).toMatch(/^[\w -]+$/);
  });

  it('chooses the world of a story that asks for none', () => {
    const chosen = worldOfStory({}, { scenario: 'empty', role: 'member', team: 'viewer', fault: 'hibernating', network: 'slow' });
    expect(chosen).toEqual({ scenario: 'empty', role: 'member', team: 'viewer', fault: 'hibernating', network: 'slow' });
  });

  it('leaves a story what it needs itself', () => {
    const chosen = worldOfStory({ scenario: 'jira', network: 'silent', backend: 'signed-out' }, { scenario: 'empty', role: 'member', network: 'slow' });
    expect(chosen).toMatchObject({ scenario: 'jira', role: 'member', network: 'silent', backend: 'signed-out' });
  });

  it('is passed over where it says what there is not', () => {
    expect(worldOfStory({}, { scenario: 'no such thing' })).toMatchObject({ scenario: 'default', role: 'admin', fault: 'none', network: 'normal' });
  });

  it.each(Object.entries(brands))('has enough contrast in the brand %s', (_, { tokens }) => {
    expect(checkContrast(tokens).map(({ message }) => message)).toEqual([]);
  });
});
