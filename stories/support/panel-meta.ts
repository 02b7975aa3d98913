import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/servicenow-settings-panel.js';
import { storyClient } from './story-world.js';
import { worldArgTypes, type WorldArgs } from './world-args.js';

export type PanelStory = StoryObj<WorldArgs>;

/** What all stories of the settings panel begin with. */
export const panelMeta: Meta<WorldArgs> = {
  component: 'servicenow-settings-panel',
  argTypes: worldArgTypes,
  render: (world, context) => html`
    <servicenow-settings-panel density=${String(context.globals['density'])} .client=${storyClient(context, world)}></servicenow-settings-panel>
  `,
};
