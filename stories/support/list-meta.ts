import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/linked-tickets.js';
import { storyClient } from './story-world.js';
import { worldArgTypes, type WorldArgs } from './world-args.js';

export interface ListArgs extends WorldArgs {
  anomalyId: string;
  headingLevel: number;
  settingsUrl: string;
}
export type ListStory = StoryObj<ListArgs>;

/** What all stories of the list and its dialogs begin with. */
export const listMeta: Meta<ListArgs> = {
  component: 'linked-tickets',
  args: { anomalyId: '42', headingLevel: 2, settingsUrl: '/?page=settings' },
  argTypes: { ...worldArgTypes, headingLevel: { control: { type: 'range', min: 1, max: 6 } } },
  render: ({ anomalyId, headingLevel, settingsUrl, ...world }, context) => html`
    <linked-tickets
      density=${String(context.globals['density'])}
      .anomalyId=${anomalyId}
      .headingLevel=${headingLevel}
      .settingsUrl=${settingsUrl}
      .client=${storyClient(context, world)}
    ></linked-tickets>
  `,
};
