import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, field, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { beginsAnew, createCall, created, open, question, theDialog, title } from './harness.js';

const group = () => field('Assignment Group');
const linkCall = 'POST /api/anomalies/42/ticket-links';

/** The last look-up of a group answers only when it is let. */
function holdGroups({ intercept }: TestWorld): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  intercept(async (request, next) => {
    if (request.url.includes('/assignment-groups')) await released;
    return next(request);
  });
  return release;
}

/** A form that is submitted while the name of its group is looked up. */
async function submitUnresolved() {
  const opened = await open();
  const release = holdGroups(opened.world);
  await title().fill('Only checked');
  await group().fill('data operations');
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Creating…')).toBeVisible();
  return { ...opened, release };
}

describe('the check before a ticket is sent', () => {
  // covers: C13
  it('shows that something is under way, and lets nothing else be sent beside it', async () => {
    const { world, release } = await submitUnresolved();
    await expect.element(title()).toHaveAttribute('readonly');
    await button('Link instead INC0010035').click({ force: true });
    release();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Only checked')).toHaveLength(1);
    expect(world.requests).not.toContain(linkCall);
  });

  // covers: C13
  it('is given up by Escape: nothing is created under the question whether to close', async () => {
    const { world, release } = await submitUnresolved();
    // Enter has closed the list of groups.
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    release();
    await expect.element(group()).toHaveValue('Data Operations');
    await expect.element(question()).toBeVisible();
    expect(world.requests).not.toContain(createCall);
    await button('Keep editing').click();
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Only checked')).toHaveLength(1);
  });

  // covers: C13
  it('is given up when the page closes the dialog, and leaves the next anomaly’s form alone', async () => {
    const { element, world, release } = await submitUnresolved();
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    element.anomalyId = '41';
    void element.show();
    await beginsAnew();
    release();
    await group().fill('data');
    await expect.element(text(/results\.$/).first()).toBeInTheDocument();
    await beginsAnew();
    await expect.element(title()).toHaveAttribute('aria-invalid', 'false');
    expect(world.requests.filter((request) => request.endsWith('/tickets'))).toEqual([]);
  });
});
