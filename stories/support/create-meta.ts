import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/create-ticket-dialog.js';
import { storyClient } from './story-world.js';
import { worldArgTypes, type WorldArgs } from './world-args.js';

export interface CreateArgs extends WorldArgs {
  anomalyId: string;
  open: boolean;
}
export type CreateStory = StoryObj<CreateArgs>;

/** What all stories of the create dialog begin with. */
export const createMeta: Meta<CreateArgs> = {
  component: 'create-ticket-dialog',
  args: { anomalyId: '42', open: true },
  argTypes: worldArgTypes,
  render: ({ anomalyId, open, ...world }, context) => html`
    <create-ticket-dialog
      density=${String(context.globals['density'])}
      .anomalyId=${anomalyId}
      .open=${open}
      .client=${storyClient(context, world)}
    ></create-ticket-dialog>
  `,
};
