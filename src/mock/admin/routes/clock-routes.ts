import type { ServiceNowControl } from '../control/control.js';
import * as inputs from '../input/inputs.js';
import { invalidField } from '../input/problem.js';
import { readInput } from '../input/read-input.js';
import type { App } from './app.js';
import { json } from './respond.js';

export function addClockRoutes(app: App, { clock }: ServiceNowControl): void {
  app.get('/clock', () => json(clock.state));
  app.post('/clock/freeze', async ({ req }) => {
    const { at } = await readInput(inputs.FreezeInput, req.raw);
    steer('at', () => clock.freeze(at === undefined ? undefined : Date.parse(at)));
    return json(clock.state);
  });
  app.post('/clock/advance', async ({ req }) => {
    const { milliseconds } = await readInput(inputs.AdvanceInput, req.raw);
    steer('milliseconds', () => clock.advance(milliseconds));
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

/** Sets the clock. Throws AdminError where the field leads to a time that it cannot show. */
function steer(field: string, set: () => void): void {
  try {
    set();
  } catch (error) {
    throw error instanceof RangeError ? invalidField(field, error.message) : error;
  }
}
