import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../src/define.js';
import { patience, shadow } from './support/shadow.js';
import { storyClient } from './support/story-world.js';
import { worldArgTypes, type WorldArgs } from './support/world-args.js';

type Story = StoryObj<WorldArgs>;

/** The elements where they belong: among what a product has around them. */
const meta: Meta<WorldArgs> = { title: 'In a host page', argTypes: worldArgTypes };
export default meta;

/** An anomaly with its linked tickets, as the section of a page. */
export const AnomalyPage: Story = {
  render: (world, context) => html`
    <main class="host-page">
      <p class="host-crumbs">Sales warehouse / ORDERS</p>
      <h1>Row count dropped by 40 %</h1>
      <section class="host-card">
        <h2>What was found</h2>
        <p>The volumetric check expected 1.2 million rows and found 0.7 million.</p>
      </section>
      <section class="host-card">
        <linked-tickets anomaly-id="42" settings-url="/?page=settings" density=${String(context.globals['density'])} .client=${storyClient(context, world)}></linked-tickets>
      </section>
    </main>
  `,
  play: async ({ canvasElement }) => {
    await expect(await shadow(canvasElement, 'linked-tickets').findByRole('link', { name: /INC0010042/ }, patience)).toBeVisible();
  },
};

/** A button of the page's own that opens the create dialog. */
export const CreateButton: Story = {
  render: (world, context) => html`
    <main class="host-page">
      <h1>Row count dropped by 40 %</h1>
      <button type="button" class="host-button" @click=${() => void context.canvasElement.querySelector('create-ticket-dialog')?.show()}>Report to ServiceNow</button>
      <create-ticket-dialog anomaly-id="42" density=${String(context.globals['density'])} .client=${storyClient(context, world)}></create-ticket-dialog>
    </main>
  `,
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Report to ServiceNow' }));
    await expect(await shadow(canvasElement, 'create-ticket-dialog').findByLabelText(/^Short Description/, undefined, patience)).toBeVisible();
  },
};

/** The connection, among other integrations of a settings page. */
export const SettingsPage: Story = {
  render: (world, context) => html`
    <main class="host-page">
      <h1>Integrations</h1>
      <section class="host-card"><h2>Slack</h2><p>Not connected</p></section>
      <section class="host-card">
        <h2>Ticketing</h2>
        <servicenow-settings-panel density=${String(context.globals['density'])} .client=${storyClient(context, world)}></servicenow-settings-panel>
      </section>
    </main>
  `,
  play: async ({ canvasElement }) => {
    await expect(await shadow(canvasElement, 'servicenow-settings-panel').findByText('Connected', undefined, patience)).toBeVisible();
  },
};
