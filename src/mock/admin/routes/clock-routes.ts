import type { Hono } from 'hono/tiny';
import type { ServiceNowControl } from '../control.js';
import * as inputs from '../inputs.js';
import { readInput } from '../read-input.js';
import { json } from './respond.js';

export function addClockRoutes(app: Hono, { clock }: ServiceNowControl): void {
  app.get('/clock', () => json(clock.state));
  app.post('/clock/freeze', async ({ req }) => {
    const { at } = await readInput(inputs.FreezeInput, req.raw);
    clock.freeze(at === undefined ? undefined : Date.parse(at));
    return json(clock.state);
  });
  app.post('/clock/advance', async ({ req }) => {
    clock.advance((await readInput(inputs.AdvanceInput, req.raw)).milliseconds);
    return json(clock.state);
  });
  app.post('/clock/resume', () => {
    clock.resume();
    return json(clock.state);
  });
  app.post('/clock/reset', () => {
    clock.reset();
    return json(clock.state);
  });
}
