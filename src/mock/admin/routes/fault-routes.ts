import * as z from 'zod/mini';
import type { ServiceNowControl } from '../control/control.js';
import { faultChoiceOf, faultNameOf } from '../input/fault-input.js';
import { readInput } from '../input/read-input.js';
import type { App } from './app.js';
import { json, nothing } from './respond.js';

export function addFaultRoutes(app: App, { faults }: ServiceNowControl): void {
  app.get('/faults', () => json({ faults: faults.list() }));
  app.put('/faults/:name', async ({ req }) => {
    const name = faultNameOf(req.param('name'));
    faults.inject(name, faultChoiceOf(name, await readInput(z.unknown(), req.raw)));
    return json({ active: faults.active });
  });
  app.delete('/faults/:name', ({ req }) => {
    faults.remove(faultNameOf(req.param('name')));
    return nothing();
  });
  app.delete('/faults', () => {
    faults.clear();
    return nothing();
  });
}
