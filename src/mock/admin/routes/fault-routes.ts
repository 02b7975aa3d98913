import { takesOption } from '../../servicenow/faults/fault-catalogue.js';
import type { ServiceNowControl } from '../control/control.js';
import * as inputs from '../input/inputs.js';
import { invalidField } from '../input/problem.js';
import { parseInput, readInput } from '../input/read-input.js';
import type { App } from './app.js';
import { json, nothing } from './respond.js';

export function addFaultRoutes(app: App, { faults }: ServiceNowControl): void {
  app.get('/faults', () => json({ faults: faults.list() }));
  app.put('/faults/:name', async ({ req }) => {
    const { name } = parseInput(inputs.FaultNameInput, req.param());
    const choice = await readInput(inputs.FaultInput, req.raw);
    const surplus = Object.keys(choice).find((option) => !takesOption(name, option));
    if (surplus !== undefined) throw invalidField(surplus, `The fault ${name} has no such option`);
    faults.inject(name, choice);
    return json({ active: faults.active });
  });
  app.delete('/faults/:name', ({ req }) => {
    faults.remove(parseInput(inputs.FaultNameInput, req.param()).name);
    return nothing();
  });
  app.delete('/faults', () => {
    faults.clear();
    return nothing();
  });
}
