import { fixture, html } from '@open-wc/testing';
import { expect } from 'vitest';
import '../../../src/define/create-ticket-dialog.js';
import type { CreateTicketDialogElement } from '../../../src/index.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { button, dialog, field } from '../../support/page.js';
import { testWorld, type TestWorld, type TestWorldOptions } from '../../support/world.js';
import { faceOf } from '../../../src/client/client-face.js';

export const createCall = 'POST /api/integrations/ticketing/anomalies/42/tickets';

export const title = () => field('Short Description');
/** The form begins with what the anomaly suggests: nothing that anybody typed. */
export const beginsAnew = (): Promise<void> => expect.poll(() => (title().element() as HTMLInputElement).value).toMatch(/^\w+: /);
export const theDialog = () => dialog('Create ServiceNow ticket');
/** What it is once there is a ticket of which something has to be said. */
export const createdDialog = () => dialog('Ticket created');
export const question = () => button('Keep editing');

/** An element in a page of its own on a world that may have been used before. */
export async function openOn(world: TestWorld, anomalyId = '42'): Promise<CreateTicketDialogElement> {
  const element = await fixture<CreateTicketDialogElement>(
    html`<create-ticket-dialog anomaly-id=${anomalyId} .client=${faceOf(world.client)}></create-ticket-dialog>`,
  );
  void element.show();
  await expect.element(title()).toBeVisible();
  return element;
}

export async function open(scenario: Scenario = 'default', options?: TestWorldOptions, prepare?: (world: TestWorld) => void) {
  const world = testWorld(scenario, options);
  prepare?.(world);
  return { element: await openOn(world), world };
}

/** The incidents with this short description. */
export const created = ({ servicenow }: TestWorld, shortDescription: string) =>
  servicenow.store.query('incident', `short_description=${shortDescription}`);

export const isCreate = (request: Request): boolean => request.method === 'POST' && request.url.endsWith('/tickets');

/** Lets the backend do what it is asked and loses the answer, `times` times; gives the keys that came with the requests. */
export function loseAnswers({ intercept }: TestWorld, times: number): { keys: (string | null)[]; bodies: string[] } {
  const seen: { keys: (string | null)[]; bodies: string[] } = { keys: [], bodies: [] };
  intercept(async (request, next) => {
    if (!isCreate(request)) return next(request);
    seen.keys.push(request.headers.get('Idempotency-Key'));
    seen.bodies.push(await request.clone().text());
    const answer = await next(request);
    if (seen.keys.length <= times) throw new TypeError('The answer was lost');
    return answer;
  });
  return seen;
}

/** Holds creates back until `release` is called. */
export function holdCreates({ intercept }: TestWorld): { release: () => void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  intercept(async (request, next) => {
    if (isCreate(request)) await released;
    return next(request);
  });
  return { release };
}
