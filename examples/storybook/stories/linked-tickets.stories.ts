import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createTicketingClient } from 'servicenow-ticketing';
import 'servicenow-ticketing/define';
import { createMockWorld, type MockWorld, type MockWorldOptions } from 'servicenow-ticketing/mock';
import { expect } from 'storybook/test';
import { shadow } from './shadow.js';

const meta: Meta<MockWorldOptions> = {
  title: 'Linked tickets',
  // Each story has a world of its own, which begins anew with it.
  loaders: [
    ({ args }) => {
      const world = createMockWorld(args);
      return { world, client: createTicketingClient(world.clientOptions) };
    },
  ],
  render: (_, { loaded }) => html`<linked-tickets anomaly-id="42" .client=${loaded['client']}></linked-tickets>`,
};
export default meta;

type Story = StoryObj<MockWorldOptions>;

export const TwoTickets: Story = {
  play: async ({ canvasElement }) => {
    await expect(await shadow(canvasElement, 'linked-tickets').findAllByText(/^INC\d{7}$/)).toHaveLength(2);
  },
};

export const ServiceNowIsAsleep: Story = {
  args: { faults: ['hibernating'] },
};

export const AnAnswerIsLost: Story = {
  args: { scenario: 'empty', gateway: ['lost-answer'] },
};

export const CreatesATicket: Story = {
  args: { scenario: 'empty' },
  play: async ({ canvasElement, userEvent, loaded }) => {
    const list = shadow(canvasElement, 'linked-tickets');
    await userEvent.click(await list.findByRole('button', { name: 'Create ticket' }));
    const title = await list.findByLabelText<HTMLInputElement>(/^Short Description/);
    // In the place of what the anomaly suggests.
    await userEvent.type(title, 'Null values in orders', { initialSelectionStart: 0, initialSelectionEnd: title.value.length });
    await userEvent.click(list.getByRole('button', { name: 'Create' }));

    await list.findByText(/^Ticket INC\d{7} created/);
    const { servicenow } = loaded['world'] as MockWorld;
    await expect(servicenow.store.query('incident', 'short_description=Null values in orders')).toHaveLength(1);
  },
};
