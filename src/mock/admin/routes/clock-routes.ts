import * as z from 'zod/mini';
import type { ServiceNowControl } from '../control/control.js';
import { advanceBy, freezeAt } from '../input/clock-input.js';
import { strict } from '../input/names.js';
import { readInput } from '../input/read-input.js';
import type { App } from './app.js';
import { json } from './respond.js';

const FreezeInput = strict('option', { at: z.optional(z.unknown()) });
const AdvanceInput = strict('option', { milliseconds: z.optional(z.unknown()) });

export function addClockRoutes(app: App, { clock }: ServiceNowControl): void {
  app.get('/clock', () => json(clock.state));
  app.post('/clock/freeze', async ({ req }) => {
    freezeAt(clock, (await readInput(FreezeInput, req.raw)).at);
    return json(clock.state);
  });
  app.post('/clock/advance', async ({ req }) => {
    advanceBy(clock, (await readInput(AdvanceInput, req.raw)).milliseconds);
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
